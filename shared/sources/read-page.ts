import type { Publication } from '../domain/publication.ts';
import { failed, type Result, succeeded } from '../domain/result.ts';
import { decodeText } from '../platform/text/decode-text.ts';
import { maskedPublication } from './masking/masked-source.ts';
import { type Platform, platforms } from './platforms.ts';
import type { Problem } from './problem.ts';
import { lengthProblem } from './reading/page-length.ts';

type From = { origin: string | null; name: string };

const all: readonly Platform[] = Object.values(platforms);
const fileReaders = all.flatMap(({ file }) => file ?? []);
const textReaders = all.flatMap(({ text }) => text ?? []);

/**
 * Reads a saved file of any platform we know. `name` is the file's; `origin` is null where its home is not known. Personal
 * numbers (CPR) are masked in all that it hands out.
 */
export const readFile = async (body: Uint8Array, from: From): Promise<Result<Publication, Problem>> => {
  const reader = fileReaders.find(({ recognises }) => recognises(body));
  if (reader !== undefined) return masked(await reader.read(body, from));
  const decoded = decodeText(body);
  return decoded.ok ? readPage(decoded.value.text, from) : decoded;
};

/** The same for a page that is text. */
export const readPage = (page: string, from: From): Result<Publication, Problem> => {
  const tooLong = lengthProblem(page);
  if (tooLong !== null) return failed(tooLong);
  const reader = textReaders.find(({ recognises }) => recognises(page));
  if (reader !== undefined) return masked(reader.read(page, from));
  return failed({ kind: 'unexpected-layout', missing: `${whatIsMissing(page)}; is this a minutes page?` });
};

const masked = (read: Result<Publication, Problem>): Result<Publication, Problem> =>
  read.ok ? succeeded(maskedPublication(read.value)) : read;

const whatIsMissing = (page: string): string => {
  if (page.trim() === '') return 'the page is empty';
  if (page.startsWith('%PDF-')) return 'a PDF file, of which only the text can be read';
  if (/^\s*</.test(page)) return 'no "ul.accordion" and no FirstAgenda container';
  if (/^\s*[{[]/.test(page)) return 'no "Dagsordenpunkter"';
  return 'no "Punkt 1 ..." and no "REFERAT ..."';
};
