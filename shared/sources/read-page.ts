import type { Publication } from '../domain/publication.ts';
import { failed, type Result } from '../domain/result.ts';
import { type Platform, platforms } from './platforms.ts';
import type { Problem } from './problem.ts';

type From = { origin: string | null; name: string };

const all: readonly Platform[] = Object.values(platforms);
const fileReaders = all.flatMap((platform) => ('file' in platform ? [platform.file] : []));
const textReaders = all.flatMap((platform) => ('text' in platform ? [platform.text] : []));

/** Reads a saved file of any platform we know. `name` is the file's; `origin` is null where its home is not known. */
export const readFile = async (body: Uint8Array, from: From): Promise<Result<Publication, Problem>> => {
  const reader = fileReaders.find(({ recognises }) => recognises(body));
  return reader === undefined ? readPage(new TextDecoder().decode(body), from) : reader.read(body, from);
};

/** The same for a page that is text. */
export const readPage = (page: string, from: From): Result<Publication, Problem> => {
  const reader = textReaders.find(({ recognises }) => recognises(page));
  if (reader !== undefined) return reader.read(page, from);
  return failed({ kind: 'unexpected-layout', missing: `${whatIsMissing(page)}; is this a minutes page?` });
};

const whatIsMissing = (page: string): string => {
  if (page.trim() === '') return 'the page is empty';
  if (page.startsWith('%PDF-')) return 'a PDF file, of which only the text can be read';
  if (/^\s*</.test(page)) return 'no "ul.accordion" and no FirstAgenda container';
  if (/^\s*[{[]/.test(page)) return 'no "Dagsordenpunkter"';
  return 'no "Punkt 1 ..." and no "REFERAT ..."';
};
