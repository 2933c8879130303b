import { wholeWords } from '../danish.ts';

const turnedDown = wholeWords(
  'ikke (?:imødekommet|imødekommes|vedtaget|vedtages|tiltrådt|tiltrædes)|forkastet|forkastes|forkastedes|nedstemt|afvist|afvises|faldt',
);
const carried = wholeWords('(?:blev |er )?(?:vedtaget|godkendt|tiltrådt)');
/** How far from "forslag" its fate stands. */
const reach = 220;

/** A motion or an amendment that was voted down: beside a decision that follows it has no outcome of its own. */
export const isLostMotion = (sentence: string): boolean =>
  turnedDown.test(clauseAfter('forslag', sentence)) || noMajority.test(sentence);

const noMajority = wholeWords('ikke (?:et )?flertal for|intet flertal for');

/** An amendment that was carried: the decision that follows is the one with that change. */
export const isCarriedAmendment = (sentence: string): boolean => {
  const clause = clauseAfter('ændringsforslag', sentence);
  return carried.test(clause) && !turnedDown.test(clause);
};

/** The sentence without the clause in which a motion is turned down ("at forslag om at ... ikke imødekommes, og at ..."). */
export const withoutLostMotion = (sentence: string): string => {
  const from = sentence.toLocaleLowerCase('da').indexOf('at forslag');
  const to = from < 0 ? -1 : sentence.indexOf(',', from);
  if (to < 0 || !turnedDown.test(sentence.slice(from, to))) return sentence;
  return sentence.slice(0, from) + sentence.slice(to + 1).replace(/^ (?:og )?/u, '');
};

const sends = /^(?:tilbagesendes|fremsendes|sendes|oversendes) /iu;
const tells = /med bemærkning(?:en)?,? (?:om, )?at /iu;

/** "Tilbagesendes ... med bemærkning, at byrådet har vedtaget ...": the decision is in what the letter tells. */
export const withoutCoverLetter = (sentence: string): string => {
  const letter = sends.test(sentence) ? tells.exec(sentence.slice(0, reach)) : null;
  return letter === null ? sentence : sentence.slice(letter.index + letter[0].length);
};

/** What follows the word in its clause, as far as its fate can stand; nothing for "forslag til": that is a draft. */
const clauseAfter = (word: string, sentence: string): string => {
  const at = sentence.toLocaleLowerCase('da').indexOf(word);
  if (at < 0 || sentence.startsWith(' til', at + word.length)) return '';
  return sentence.slice(at, at + reach).split(/[.;]/u, 1)[0] ?? '';
};

/** "V foreslog sagen udsat.", "A stillede forslag om at ...": what somebody wants, until a later sentence says what came of it. */
export const isMotion = (sentence: string): boolean => proposes.test(sentence);
const proposes = wholeWords('foreslog|stillede(?: \\p{L}+)? forslag');

/** "Forslaget faldt.", "Forslaget blev vedtaget.": what came of a motion; null for any other sentence. */
export const fateOfMotion = (sentence: string): 'lost' | 'carried' | null => {
  if (!/^(?:dette |\p{L}{0,10})forslag(?:et)?(?!\p{L})/iu.test(sentence)) return null;
  if (turnedDown.test(sentence)) return 'lost';
  return carried.test(sentence) ? 'carried' : null;
};
