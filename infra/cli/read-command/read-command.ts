import { readFile as bytesOf } from 'node:fs/promises';
import { basename } from 'node:path';
import { caseNumberParts, isDamaged } from '../../../shared/domain/case-number.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { failed, type Result } from '../../../shared/domain/result.ts';
import { problemInWords } from '../../../shared/sources/problem.ts';
import { readFile } from '../../../shared/sources/read-page.ts';
import { meetingTable } from './meeting-table.ts';

type Output = { write(text: string): unknown };
type ReadArguments = { files: readonly string[]; table: boolean; debug: boolean };

/**
 * `referatvagt read [--table] <file>...`: what we make of saved pages and PDF files. One file gives readable JSON, several give one line
 * of JSON each, `table` gives lines for the eye. A file that cannot be read is told of on `stderr`, the others go on; the
 * answer is the exit status.
 */
export const readCommand = async (
  { files, table, debug }: ReadArguments,
  { stdout, stderr }: { stdout: Output; stderr: Output },
): Promise<0 | 1> => {
  if (files.length === 0) stderr.write('referatvagt: read: name at least one file\n');
  let status: 0 | 1 = files.length === 0 ? 1 : 0;
  for (const file of files) {
    const read = await readSaved(file, debug);
    if (read.ok) stdout.write(table ? meetingTable(read.value) : asJson(read.value, { pretty: files.length === 1 }));
    else {
      stderr.write(`referatvagt: ${file}: ${read.problem}\n`);
      status = 1;
    }
  }
  return status;
};

const asJson = (publication: Publication, { pretty }: { pretty: boolean }): string => {
  const items = publication.items.map((item) => ({ ...item, ...caseNumberRead(item.caseNumber) }));
  return `${JSON.stringify({ ...publication, items }, null, pretty ? 2 : 0)}\n`;
};

/** What a KLE case number says, and whether it is damaged; nothing for other ways of numbering cases. */
const caseNumberRead = (caseNumber: string | null) => {
  const parts = caseNumber === null ? null : caseNumberParts(caseNumber);
  return parts === null ? {} : { caseNumberParts: { ...parts, damaged: isDamaged(caseNumber ?? '') } };
};

/** The publication in a file, or what to tell about it in words. */
const readSaved = async (file: string, debug: boolean): Promise<Result<Publication, string>> => {
  try {
    const read = await readFile(await bytesOf(file), { origin: null, name: basename(file) });
    return read.ok ? read : failed(problemInWords(read.problem));
  } catch (error) {
    const words = fileErrors[codeOf(error)];
    if (words === undefined) throw error;
    return failed(debug && error instanceof Error ? `${words}\n${error.stack}` : words);
  }
};

const fileErrors: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory; name the files in it',
  ENOTDIR: 'no such file',
  EACCES: 'may not be read',
  ENAMETOOLONG: 'no such file',
  ERR_FS_FILE_TOO_LARGE: 'too large for a page',
  ERR_STRING_TOO_LONG: 'too large for a page',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
