import { normalised, wholeWords } from '../danish.ts';
import type { Ballot, Vote } from '../decision.ts';
import { longestText } from './longest-text.ts';
import { sentencesOf } from './statements.ts';

const names = '(?:\\([^()]{1,120}\\) )?';
/** "Med stemmerne 19 for og 2 imod", "9 stemte for, 16 imod og 1 undlod": never a number that goes on, as in "2025 for". */
const counts = new RegExp(
  `(?<![\\d.,])(?<for>\\d{1,2}) (?:stemmer? )?${names}(?:stemte )?for(?:,| og|, og)? (?:med )?(?<against>\\d{1,2}) (?:stemmer? )?${names}(?:stemte )?(?:i)?mod(?:(?:,| og|, og|, mens) (?<abstaining>\\d{1,2}) (?:\\p{L}+ )?undl\\p{L}+)?`,
  'iu',
);
/** "med 1 stemme mod 8": the winners' side comes first where something is turned down. */
const oneAgainstOther = /(?<![\d.,])(?<first>\d{1,2}) stemmer? (?:i)?mod (?<second>\d{1,2})(?!\d)/iu;
const turnedDown = wholeWords('forkastet|forkastedes|afvist|nedstemt');

type Side = 'for' | 'against' | 'abstaining';
/** Lines that name who stood where. The first that fits decides. */
const sides: readonly { side: Side; fits: RegExp }[] = [
  { side: 'abstaining', fits: wholeWords('undlod|undlader|hverken for eller imod|stemte blankt|stemmer blankt') },
  { side: 'against', fits: wholeWords('imod|mod forslaget|kan ikke støtte') },
  { side: 'for', fits: wholeWords('^for|stem(?:te|mer) for') },
];

const party = '\\((?:[A-ZÆØÅ]{1,2}|UP(?:-\\d)?|LA|NB|DD|KD|SF|EL)\\)';
const person = `(?:\\p{Lu}[\\p{L}.'’-]{0,30} ){1,6}${party}`;
const voter = new RegExp(`${person}|${party}|(?<![\\p{L}(])(?:[A-ZÆØÅ]|SF|LA|DD|DF|NB)(?![\\p{L})])`, 'gu');

/** The votes that a decision tells of: counts where it gives them, and who voted how where it names them. */
export const votesIn = (text: string): Vote[] => {
  const votes: Vote[] = [];
  for (const sentence of bySide(text.slice(0, longestText))
    .split('\n')
    .flatMap((line) => sentencesOf(normalised(line)))) {
    const counted = countsIn(sentence);
    const named = counted === null ? sideOf(sentence) : null;
    if (counted !== null) votes.push(counted);
    else if (named !== null) addNames(votes, named, namesIn(sentence));
  }
  return votes;
};

/** One line a side: "For stemte Ø og F. Imod stemte A.", "A og F stemte for, V og C stemte imod". */
const bySide = (text: string): string =>
  text
    .replace(/(?<=\S) (?=(?:For|Imod|Mod) stem(?:te|mer)(?!\p{L}))/gu, '\n')
    .replace(/(?<=stem(?:te|mer) (?:for|imod)),? (?:og |mens )?(?=[\p{Lu}(])/gu, '\n');

const countsIn = (sentence: string): Vote | null => {
  const found = counts.exec(sentence)?.groups;
  if (found !== undefined)
    return { for: ballot(found.for), against: ballot(found.against), abstaining: ballot(found.abstaining) };
  const { first, second } = oneAgainstOther.exec(sentence)?.groups ?? {};
  if (first === undefined) return null;
  const [yes, no] = turnedDown.test(sentence) ? [second, first] : [first, second];
  return { for: ballot(yes), against: ballot(no), abstaining: ballot(undefined) };
};

const ballot = (count: string | undefined): Ballot => ({
  count: count === undefined ? null : Number(count),
  names: [],
});

const sideOf = (sentence: string): Side | null => {
  const names = namesIn(sentence);
  return names.length === 0 ? null : (sides.find(({ fits }) => fits.test(sentence.slice(0, 400)))?.side ?? null);
};

/** Who is named before the reason they give; a name in a quotation is no vote. */
const namesIn = (sentence: string): string[] => {
  const until =
    /,? (?:med (?:følgende )?bemærkning|idet|da |fordi|med ønske)|["“]/u.exec(sentence)?.index ?? sentence.length;
  return [...sentence.slice(0, Math.min(until, 400)).matchAll(voter)].map(([name]) => name);
};

/** Names belong to the vote that was counted before them; a side that has names already begins a vote of its own. */
const addNames = (votes: Vote[], side: Side, names: string[]): void => {
  const last = votes.at(-1);
  if (last !== undefined && last[side].names.length === 0) last[side].names = names;
  else
    votes.push({
      for: ballot(undefined),
      against: ballot(undefined),
      abstaining: ballot(undefined),
      [side]: { count: null, names },
    });
};
