import { globSync, readFileSync } from 'node:fs';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { mergePublications } from '../../shared/domain/merge-publications.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { problemInWords } from '../../shared/sources/problem.ts';
import { readPage } from '../../shared/sources/read-page.ts';

const folder = new URL('../sources/pages/', import.meta.url);

/** The saved pages of a platform that can be read, by name. */
export const savedPages = (platform: string, ending: string): [name: string, page: string][] =>
  globSync(`${platform}/*${ending}`, { cwd: folder })
    .filter((name) => !name.endsWith('.expected.json'))
    .sort()
    .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')])
    .filter(([name, page]) => readPage(page, { origin: null, name }).ok);

export const publicationIn = (page: string): Publication => {
  const read = readPage(page, { origin: 'https://dagsorden.eksempel.dk', name: 'side' });
  if (!read.ok) throw new Error(problemInWords(read.problem));
  return read.value;
};

/** The meeting as it is known when this page is all that was published about it. */
export const meetingIn = (page: string): Meeting =>
  mergePublications([{ publication: publicationIn(page), releasedAt: null }]);
