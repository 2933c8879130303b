import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { publicationId } from '../../domain/ids.ts';
import type { ListedPublication, Publication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { decodeText } from '../../platform/text/decode-text.ts';
import type { Problem } from '../problem.ts';
import { referatTextReader } from '../referat-text/referat-text-reader.ts';
import type { Source } from '../source.ts';
import { listedFrom } from './listed-from.ts';
import { meetingNamed } from './named-meeting.ts';
import { isPdf, longestBytes, readPdf } from './read-pdf.ts';

const readable = /\.(?:pdf|txt|md)$/iu;

/**
 * A folder of this machine with minutes as PDF or text files, for an operator who names it; nothing else leads here. A
 * file's name is its publication's id. What the names do not tell is read in the files; sub-folders are left out.
 */
export const pdfFolderSource = ({ folder, now }: { folder: string; now: () => Date }): Source => ({
  listPublications: () => listFolder(folder),
  readPublication: async (id) => {
    const file = await bytesOf(folder, id);
    if (!file.ok) return file;
    const publication = await readBytes(file.value, id);
    if (!publication.ok) return publication;
    const sha256 = createHash('sha256').update(file.value).digest('hex');
    // The folder's own path is nobody's business.
    const page = { url: `file:///${encodeURIComponent(id)}`, body: file.value, sha256, fetchedAt: now().toISOString() };
    return succeeded({ publication: publication.value, page });
  },
});

const listFolder = async (folder: string): Promise<Result<ListedPublication[], Problem>> => {
  const names = await namesIn(folder);
  if (!names.ok) return names;
  const publications: ListedPublication[] = [];
  for (const [index, name] of names.value.entries()) {
    const listed = await listFile(folder, name);
    if (!listed.ok) return failed(inFile(listed.problem, `file ${index + 1} of ${names.value.length} by name`));
    publications.push(listed.value);
  }
  return succeeded(publications);
};

/** Says which file it was without its name: a file's name can be anything, and problems are logged. */
const inFile = (problem: Problem, place: string): Problem => {
  if (problem.kind === 'unexpected-layout') return { ...problem, missing: `${problem.missing} (${place})` };
  return 'reason' in problem ? { ...problem, reason: `${problem.reason} (${place})` } : problem;
};

const namesIn = async (folder: string): Promise<Result<string[], Problem>> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return succeeded(
      entries
        .filter((entry) => entry.isFile() && readable.test(entry.name))
        .map(({ name }) => name)
        .sort(),
    );
  } catch (error) {
    return failed({ kind: 'unreachable', reason: `the folder cannot be read (${codeOf(error)})` });
  }
};

const listFile = async (folder: string, name: string): Promise<Result<ListedPublication, Problem>> => {
  const named = meetingNamed(name);
  const found = await statOf(folder, name);
  if (!found.ok) return found;
  const { size, mtimeMs } = found.value;
  const seen = { id: publicationId(name), shown: [name, size, Math.round(mtimeMs)] };
  if (named?.committee !== null && named !== null)
    return succeeded(listedFrom({ ...named, committee: named.committee }, seen));
  const file = await bytesOf(folder, name);
  if (!file.ok) return file;
  const publication = await readBytes(file.value, name);
  return publication.ok ? succeeded(listedFrom(publication.value, seen)) : publication;
};

/** A file can be taken away between the look into the folder and the look at it. */
const statOf = async (folder: string, name: string): Promise<Result<Stats, Problem>> => {
  try {
    return succeeded(await stat(join(folder, name)));
  } catch (error) {
    return failed({ kind: 'unreachable', reason: `a file of the folder cannot be looked at (${codeOf(error)})` });
  }
};

/** Never more than a page may be, however long the file; and no file but one that lies in the folder itself. */
const bytesOf = async (folder: string, name: string): Promise<Result<Uint8Array, Problem>> => {
  if (basename(name) !== name || !readable.test(name))
    return failed({ kind: 'implausible', reason: 'what is asked for is no file of the folder' });
  try {
    await using file = await open(join(folder, name));
    const { size } = await file.stat();
    if (size > longestBytes) return failed({ kind: 'implausible', reason: 'a file of more than 8 MB' });
    return succeeded(await file.readFile());
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return failed({ kind: 'gone', status: 404 });
    return failed({ kind: 'unreachable', reason: `a file of the folder cannot be read (${codeOf(error)})` });
  }
};

const readBytes = async (bytes: Uint8Array, name: string): Promise<Result<Publication, Problem>> => {
  const from = { origin: null, name };
  if (isPdf(bytes)) return readPdf(bytes, from);
  const decoded = decodeText(bytes);
  return decoded.ok ? referatTextReader.read(decoded.value.text, from) : decoded;
};

const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
};
