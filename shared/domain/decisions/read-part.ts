import { normalised, wholeWords } from '../danish.ts';
import type { Outcome } from '../decision.ts';
import type { DecisionPart } from './decision-parts.ts';
import { withRemark } from './kind-of-all.ts';
import { fateOfMotion, isCarriedAmendment, isLostMotion, isMotion } from './motions.ts';
import type { OtherItems } from './other-items.ts';
import { type Reading, readStatement, settlesSomething } from './read-statement.ts';
import { type Statement, statementsOf } from './statements.ts';

/** The outcomes that one part of a decision states; none when only members speak in it, or only of other items. */
export const readPart = ({ points, text }: DecisionPart, others: OtherItems): Outcome[] => {
  const statements = statementsOf(text);
  const readings = statements.filter(({ text: words }) => /\p{L}{2}/u.test(words)).flatMap(readingOf);
  const own = withoutIdle(readings.filter((reading) => !isAboutAnotherItem(reading, others)));
  if (own.length === 0 && readings.length > 0) return [];
  if (own.length === 0)
    return outcomesWithoutWords(points, {
      text,
      isOfMembers: statements.some(({ voice }) => voice !== 'attendance' && voice !== 'body'),
    });
  return decidingReadings(own, points.length > 0).flatMap((reading) =>
    outcomesOf(reading, { points, remarked: isRemarked(reading, own) }),
  );
};

/** Beside a decision, motions that were voted down and bare headings ("Økonomiudvalget") say nothing. */
const withoutIdle = (readings: readonly Reading[]): Reading[] => {
  const told = withoutMotions(readings);
  const busy = told.filter((reading) => !isLostMotion(reading.quote) && !isHeading(reading));
  return busy.some(decides) ? busy : told;
};

const decides = ({ weight }: Reading): boolean => weight === 'moves' || weight === 'decides';

/** A motion is what came of it in a later sentence: carried, it stands; else it and its fate fall away. */
const withoutMotions = (readings: readonly Reading[]): Reading[] => {
  if (!readings.some(({ quote }) => isMotion(quote))) return [...readings];
  return readings.filter((reading, index) => {
    const fates = readings.slice(index + 1).flatMap(({ quote }) => fateOfMotion(quote) ?? []);
    if (isMotion(reading.quote))
      return fates[0] === 'carried' || !readings.some((other) => other !== reading && decides(other));
    const follows = readings.slice(0, index).some(({ quote }) => isMotion(quote));
    return !(follows && fateOfMotion(reading.quote) !== null);
  });
};

/** A member who takes the case to the council adds nothing to what the committee decided. */
const isTakenFurther = wholeWords('begær(?:er|ede|es|et)|indbragt|standset');

const isHeading = ({ kind, quote }: Reading): boolean => kind === 'unclear' && quote.split(' ').length <= 3;

/** What the body says; and what tells how the meeting went only when it decides something in the same breath. */
const readingOf = ({ voice, text }: Statement): Reading[] => {
  if (voice === 'member' || voice === 'attendance') return [];
  const reading = readStatement(text);
  return voice === 'body' || decides(reading) ? [reading] : [];
};

/** "Sag nr. 11 blev taget af dagsordenen" under item 1 says nothing of item 1. */
const isAboutAnotherItem = (
  { weight, quote, points }: Reading,
  { putsOff, takesOff, ownNumber }: OtherItems,
): boolean => {
  if (weight !== 'moves') return false;
  const named = /^(?:sag|dagsordenspunkt) nr\.? ?(?<number>\d{1,3}[a-z]?)/iu.exec(quote)?.groups?.number;
  if (named !== undefined) return named !== ownNumber;
  const said = [...putsOff, ...takesOff].filter((other) => quote.includes(normalised(other.quote)));
  const isNamed = (point: string) => said.some(({ itemNumber }) => itemNumber === point);
  return said.length > 0 && (/^(?:sag|punkt|pkt\.?)/iu.test(quote) || (points.length > 0 && points.every(isNamed)));
};

const outcomesWithoutWords = (
  points: string[],
  { text, isOfMembers }: { text: string; isOfMembers: boolean },
): Outcome[] => {
  if (isOfMembers) return points.length > 0 ? [] : [{ point: null, kind: 'unclear', quote: text.trim() }];
  return pointsOrAll(points).map((point) => ({ point, kind: 'empty', quote: text.trim() }));
};

/** The sentences that state an outcome: the first that decides, and those that decide otherwise; else the first that tells. */
const decidingReadings = (readings: readonly Reading[], isNumbered: boolean): Reading[] => {
  const deciding = readings.filter(({ weight }) => weight === 'moves' || weight === 'decides');
  const [first] = deciding;
  if (first === undefined) return [firstTold(readings)];
  // A number speaks of one point: what follows explains it, unless it names points of its own.
  const others = deciding
    .slice(1)
    .filter((reading) => decidesOtherwise(reading, first))
    .filter((reading) => namesPoints(reading, first) || (first.kind === 'noted' && !isNumbered));
  const settled =
    first.kind === 'noted' && others.length === 0 && !isNumbered ? readings.filter(settlesSomething).slice(0, 1) : [];
  return [first, ...others, ...settled];
};

const firstTold = (readings: readonly Reading[]): Reading =>
  readings.find(({ weight, kind }) => weight === 'tells' || kind === 'other') ?? (readings[0] as Reading);

/** What is taken note of beside a decision does not make it another one; a decision beside what is taken note of does. */
const decidesOtherwise = ({ kind, weight }: Reading, first: Reading): boolean =>
  kind !== first.kind &&
  kind !== 'noted' &&
  weight === 'decides' &&
  first.weight === 'decides' &&
  !(first.kind === 'recommended' && kind === 'referred');

/** Only what is said of certain points stands beside the first decision; without points it explains it. */
const namesPoints = (reading: Reading, first: Reading): boolean => reading.points.length > 0 || first.points.length > 0;

const outcomesOf = (
  { kind, quote, points: named }: Reading,
  { points, remarked }: { points: string[]; remarked: boolean },
): Outcome[] => {
  const about = points.length > 0 && named.length === 0 ? points : named.length > 0 ? named : [null];
  return about.map((point) => ({ point, kind: remarked ? withRemark(kind) : kind, quote }));
};

const pointsOrAll = (points: string[]): (string | null)[] => (points.length > 0 ? points : [null]);

/** A remark hangs on the deciding sentence itself, or the body says something more beside it. */
const isRemarked = (reading: Reading, all: readonly Reading[]): boolean =>
  reading.remarked ||
  all.some(
    (other) =>
      other !== reading &&
      (other.weight === 'other' ||
        other.weight === 'tells' ||
        (other.weight === 'moves' && reading.weight === 'decides') ||
        (other.kind === 'referred' && !isTakenFurther.test(other.quote)) ||
        isCarriedAmendment(other.quote) ||
        (other.remarked && other.kind === reading.kind)),
  );
