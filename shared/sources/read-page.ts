import type { Publication } from '../domain/publication.ts';
import { failed, type Result } from '../domain/result.ts';
import { firstagendaReader } from './firstagenda/firstagenda-reader.ts';
import type { Problem } from './problem.ts';
import { referatTextReader } from './referat-text/referat-text-reader.ts';
import type { PageReader } from './source.ts';

const readers: readonly PageReader[] = [firstagendaReader, referatTextReader];

/** Reads a saved page of any platform we know. `name` is the file's; `origin` is null where the page's home is not known. */
export const readPage = (page: string, from: { origin: string | null; name: string }): Result<Publication, Problem> => {
  const reader = readers.find(({ recognises }) => recognises(page));
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
