import { wholeWords } from '../danish.ts';

const turnedDown = wholeWords(
  'ikke (?:imødekommet|imødekommes|vedtaget|vedtages|tiltrådt|tiltrædes)|forkastet|forkastes|forkastedes|nedstemt|nedstemtes|stemt ned|afvist|afvises|faldt',
);
const carried = wholeWords('(?:blev |er )?(?:vedtaget|godkendt|tiltrådt)');
/** How far from "forslag" its fate stands. */
const reach = 220;

/** A motion or an amendment that was voted down: beside a decision that follows it has no outcome of its own. */
export const isLostMotion = (sentence: string): boolean =>
  turnedDown.test(clauseAfter('forslag', sentence)) ||
  turnedDown.test(clauseAfter('foreslået', sentence)) ||
  noMajority.test(sentence) ||
  refusesToMove.test(sentence);

const noMajority = wholeWords('ikke (?:et )?flertal for|intet flertal for');

/** "Udvalget afviste at udsætte punkt 4.", "Byrådet forkastede (V)s forslag om at udsætte sagen." */
const refusesToMove = wholeWords(
  '(?:forkast(?:ede|er)|afvis(?:te|er)|nedstem(?:te|mer))[^.;]{0,80} at (?:udsætte|udskyde|tage)',
);

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

const fell = wholeWords(
  'bortfaldt|bortfalder|ikke (?:godkendt|støttet|tilslutning|opbakning)|(?:opnåede|fik|samlede) ikke (?:et )?flertal|(?:forkastede|afviste|nedstemte|stemte nej til)',
);
const passed = wholeWords(
  'vedt(?:aget|og|ages|oges)|godkend(?:t|te|tes|es)|tiltråd(?:t|te|tes)|tiltrædes|imødekom(?:met|mes)?|besluttede|besluttet|besluttedes|(?:enedes|enige|enighed) om|fulgt',
);

/** What a stretch of words says came of a motion; null where it says nothing of that. */
export const fateWithin = (words: string): 'lost' | 'carried' | null => {
  if (turnedDown.test(words) || fell.test(words) || noMajority.test(words) || noMajorityAtAll.test(words))
    return 'lost';
  return passed.test(words) ? 'carried' : null;
};

const noMajorityAtAll = wholeWords('der (?:ikke|ej) (?:var )?flertal for|(?:ikke|intet) flertal');

/** "Forslaget faldt.", "Forslaget blev vedtaget.": what came of a motion; null for any other sentence. */
export const fateOfMotion = (sentence: string): 'lost' | 'carried' | null => {
  if (/^der (?:var|er) (?:ikke|intet)(?!\p{L})/iu.test(sentence)) return noMajority.test(sentence) ? 'lost' : null;
  if (!speaksOfMotion.test(sentence)) return null;
  if (turnedDown.test(sentence) || fell.test(sentence)) return 'lost';
  return carried.test(sentence) || passed.test(sentence) ? 'carried' : null;
};

const speaksOfMotion =
  /^(?:(?:dette |begge |\p{L}{0,10})forslag(?:et|ene)?|ønsket|anmodningen|begæringen|udsættelsen|det(?:te)? (?:blev|faldt|bortfaldt|opnåede|fik))(?!\p{L})/iu;
