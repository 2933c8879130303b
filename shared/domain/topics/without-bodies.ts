/** The text without the names of committees and departments: who decides a thing is not what it is about. */
export const withoutBodies = (text: string): string =>
  text.split('\n').map(withoutCommittees).map(withoutCentre).join('\n');

const endOfName = /\p{L}(?:udvalg|råd)(?:et|ets|ene|enes)?[.,:;]?$/u;
const partOfName = /^\p{Lu}\p{L}*[-,]{0,2}$/u;
const joint = /^(?:og|&)$/u;

/** "Kultur- og Fritidsudvalget": from the word that ends in -udvalget back over the capitalised words joined to it. */
const withoutCommittees = (line: string): string => {
  const kept: string[] = [];
  for (const word of line.split(' ')) {
    kept.push(word);
    if (!endOfName.test(word)) continue;
    kept.pop();
    while (isJoinedToNext(kept.at(-1), kept.at(-2))) kept.pop();
  }
  return kept.join(' ');
};

const isJoinedToNext = (word: string | undefined, before: string | undefined): boolean => {
  if (word === undefined) return false;
  if (joint.test(word)) return partOfName.test(before ?? '');
  return partOfName.test(word) && /[-,]$/u.test(word);
};

/** "Center for Kultur & Fritid indstiller, at ...": up to the verb. */
const withoutCentre = (line: string): string => {
  const from = line.search(/(?:Center|Centrene|Forvaltningen|Afdelingen) for /u);
  if (from < 0) return line;
  const verb = line.slice(from).search(/ (?:indstiller|anbefaler) |[.:;]/u);
  return verb < 0 ? line.slice(0, from) : line.slice(0, from) + line.slice(from + verb);
};
