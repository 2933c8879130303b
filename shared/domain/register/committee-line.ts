import { wordsOf } from '../danish.ts';

const longestName = 200;
const linkWords = new Set(['og', 'samt', 'i', 'for', 'af', 'den', 'det', 'udvalg', 'udvalget', 'slettet', 'aflyst']);
const councils = /^(?:byråd(?:et)?|kommunalbestyrelsen?|borgerrepræsentation(?:en)?)$/u;

/**
 * What a committee is known by through its renamings: "Byråd 2022-2025" and "Byrådet" are one, and so are
 * "Klima-, Teknik- og Miljøudvalget" and "Klima, Teknik & Miljøudvalg". Empty for a name without words.
 */
export const committeeLine = (name: string): string => subjectsOf(name).join('-');

/** Whether the committee is the municipality's council, whatever it is called there. */
export const isCouncil = (name: string): boolean => committeeLine(name) === council;

/** Whether the committee keeps the money: what it treats belongs to another committee too. */
export const isEconomyCommittee = (name: string): boolean =>
  subjectsOf(name).some((subject) => subject.startsWith('økonomi'));

/**
 * Whether two names are those of one committee, or the second goes on with the work of the first: all subjects of the one
 * are among the other's ("Erhvervs- og Beskæftigelsesudvalget", "Uddannelses-, Erhvervs- og Beskæftigelsesudvalget").
 */
export const couldBeOneCommittee = (one: string, other: string): boolean => {
  const [left, right] = [subjectsOf(one), subjectsOf(other)];
  if (left.length === 0 || right.length === 0) return false;
  if (left.join('-') === right.join('-')) return true;
  if (left[0] === council || right[0] === council) return false;
  const [few, many] = left.length < right.length ? [left, new Set(right)] : [right, new Set(left)];
  return few.every((subject) => many.has(subject));
};

const council = 'byråd';

/** Sorted, so that the order of a name's parts does not matter; a council's own town and term do not count. */
const subjectsOf = (name: string): string[] => {
  const words = wordsOf(name.slice(0, longestName)).filter((word) => !/^\d+$/u.test(word) && !linkWords.has(word));
  if (words.length <= 2 && words.some((word) => councils.test(word))) return [council];
  return [...new Set(words.map(stemOf))].sort();
};

// "Erhvervs-", "Erhvervsudvalget" and "erhverv" are one subject; so are "Børne-" and "børn".
const stemOf = (word: string): string => {
  const subject = word.replace(/udvalg(?:et|ets|s)?$/u, '');
  const stem = (subject === '' ? word : subject).replace(/s$/u, '');
  return stem.length > 3 ? stem.replace(/e$/u, '') : stem;
};
