import { knownSources, type SourceRecord } from './known-sources.ts';

/** Somebody asked for a source that the registry does not have. */
export class UnknownSource extends Error {
  override readonly name = 'UnknownSource';
}

/** The record of a source; throws `UnknownSource`, which names ids that are spelt alike. */
export const findSource = (id: string): SourceRecord => {
  const found = knownSources.find((source) => source.id === id);
  if (found !== undefined) return found;
  throw new UnknownSource(`no source is called "${id.slice(0, 40)}"; did you mean ${nearIds(id).join(', ')}?`);
};

const nearIds = (id: string): string[] =>
  knownSources
    .map((source) => ({ id: source.id, distance: editDistance(plain(id), source.id) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map((near) => near.id);

const plain = (id: string): string =>
  id.slice(0, 40).toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');

/** Letters to put in, take out or change to make one word of the other (Levenshtein). */
const editDistance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, otherLetter] of [...other].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === otherLetter ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
};
