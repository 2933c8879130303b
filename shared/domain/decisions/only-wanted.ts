import { wholeWords } from '../danish.ts';
import { fateOfMotion, fateWithin, isMotion } from './motions.ts';
import { isBodysVoice, isMembersVoice } from './voices.ts';

const noun = new RegExp(
  wholeWords('(?<!(?:efter|på) )(?:forslag(?:et)?(?! til)|ønske(?:t)? om|anmodning(?:en)? om)'),
  'giu',
);
const proposes = new RegExp(
  wholeWords('foreslog|foreslår|foreslået|foreslås|stemte om|stemtes om|afstemning om'),
  'giu',
);
const wishes = new RegExp(wholeWords('ønskede|ønsker|ønskes|ønsket|anmodede|anmoder|begærede|begærer'), 'giu');
const refuses = wholeWords(
  '(?:afviste|afviser|afvist|forkastede|forkaster|forkastet|(?:ikke (?:et )?|intet )(?:flertal|tilslutning|opbakning) (?:for|til)|flertal(?:let)?(?: \\([^()]{1,40}\\))? (?:stemte|var) imod|beslutte(?:de|r) ikke|vedt(?:og|ager) ikke|ønske(?:de|r) ikke),? at(?: [\\p{L}\\d.]+){0,6} ?$',
);
const butThen = /(?:,| \p{L}+,?) men(?!\p{L})/iu;
const leads = /^(?:formanden|borgmesteren|administrationen|forvaltningen|direktionen|direktøren)(?!\p{L})/iu;
const bareApproval = /^(?:enstemmigt )?(?:godkendt|godkendes|tiltrådt|tiltrædes|vedtaget|imødekommet)\.?$/iu;
/** How many sentences on a motion's fate may stand ("For stemte 3. Imod stemte 4. Forslaget faldt."). */
const reach = 8;

/**
 * Whether the words about an item only tell what somebody wanted done with it, and it was not done: "(V) foreslog, at punkt
 * 4 udsættes. Forslaget faldt." `sentences` begins with the sentence in question; the places are in that one.
 */
export const isOnlyWanted = (
  [sentence = '', ...later]: readonly string[],
  { verbAt, itemAt }: { verbAt: number; itemAt: number },
): boolean => {
  if (refuses.test(sentence.slice(Math.max(0, verbAt - 160), verbAt))) return true;
  const wanted = wantedAt(sentence, { verbAt, itemAt });
  // A motion whose fate is told before the verb has nothing to do with it ("... blev forkastet, og punkt 5 udsættes").
  if (wanted === null || fateWithin(sentence.slice(wanted.at, verbAt)) !== null) return false;
  const fate = fateHere(sentence, { from: wanted.at, verbAt }) ?? fateLater(later);
  return fate === null ? isLeftOpen(sentence, wanted) : fate === 'lost';
};

type Wanted = { at: number; isWish: boolean };

/** "Punkt 6 - Forslag om cykelsti udsættes" has the word in a title: a motion's item is named behind it. */
const wantedAt = (sentence: string, { verbAt, itemAt }: { verbAt: number; itemAt: number }): Wanted | null => {
  const before = sentence.slice(0, verbAt);
  const motion = Math.max(lastOf(noun, before.slice(0, itemAt)), lastOf(proposes, before));
  const wish = lastOf(wishes, before);
  return motion < 0 && wish < 0 ? null : { at: Math.max(motion, wish), isWish: motion < 0 };
};

const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

type Fate = 'lost' | 'carried' | null;

const fateHere = (sentence: string, { from, verbAt }: { from: number; verbAt: number }): Fate => {
  const [ownRest = ''] = sentence.slice(verbAt).split(/ forslag om /iu, 1);
  if (butThen.test(ownRest)) return 'lost';
  return fateWithin(ownRest) ?? fateWithin(sentence.slice(0, from));
};

const fateLater = (later: readonly string[]): Fate => {
  if (bareApproval.test(later[0]?.trim() ?? '')) return 'carried';
  for (const sentence of later.slice(0, reach)) {
    if (isMotion(sentence)) return null;
    const fate = fateOfMotion(sentence.trim());
    if (fate !== null) return fate;
  }
  return null;
};

/** A wish or a motion of which no more is told: the body's own, or of who leads the meeting, stands; a member's does not. */
const isLeftOpen = (sentence: string, { isWish }: Wanted): boolean =>
  isWish ? isMembersVoice(sentence.trim()) : !isBodysVoice(sentence.trim()) && !leads.test(sentence.trim());
