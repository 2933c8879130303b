import type { Outcome, PutOff } from '../decision.ts';
import { itemsPutOff } from './put-off.ts';
import { itemsTakenOff, type TakenOff } from './taken-off.ts';

/** Whose decision is read: how many points its recommendation has, and its own number where it is known. */
export type ItemRead = { recommendationPoints: number; itemNumber: string | null };

/** What a decision says of other items of the meeting, and the item's own number where it says such a thing of itself. */
export type OtherItems = { putsOff: PutOff[]; takesOff: TakenOff[]; ownNumber: string | null };

/** What is put off or taken off in a decision's text and is no point of the item's own recommendation. */
export const otherItemsIn = (text: string, { recommendationPoints, itemNumber }: ItemRead): OtherItems => {
  const ownPoints = Math.max(recommendationPoints, highestPlainPoint(text));
  const putsOff = ofTheAgenda(itemsPutOff(text), { text, ownPoints });
  const takesOff = ofTheAgenda(itemsTakenOff(text), { text, ownPoints });
  const isOwn = (said: { itemNumber: string }) => said.itemNumber === itemNumber;
  return {
    putsOff: putsOff.filter((said) => !isOwn(said)),
    takesOff: takesOff.filter((said) => !isOwn(said)),
    ownNumber: [...putsOff, ...takesOff].some(isOwn) ? itemNumber : null,
  };
};

/** One number in a sentence that is beyond the item's own points makes all of them items of the agenda. */
const ofTheAgenda = <Said extends PutOff | TakenOff>(
  said: readonly Said[],
  { text, ownPoints }: { text: string; ownPoints: number },
): Said[] => {
  const beyond = said.filter(({ itemNumber }) => Number.parseInt(itemNumber, 10) > ownPoints);
  return said.filter(
    ({ itemNumber, quote }) => beyond.some((other) => other.quote === quote) || isCalledItem(text, itemNumber),
  );
};

/** The highest number that begins a line by itself ("2. Godkendt"): the text has at least so many points of its own. */
const highestPlainPoint = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/^(\d{1,2})[a-z]?[ .:)-]/gmu)].map(([, number]) => Number(number)));

/** "Sag nr. 8" and "dagsordenspunkt 8" name an item of the agenda, never a point of a recommendation. */
const isCalledItem = (text: string, number: string): boolean =>
  new RegExp(`(?:sag|dagsordenspunkt)\\s{0,2}(?:nr\\.?)?\\s{0,2}${number}(?!\\d)`, 'iu').test(text);

/** Outcomes of this item: "punkt 8 udsættes" is item 8's, and "punkt 4 udsættes" under item 4 is about the whole of it. */
export const ownOutcomes = (outcomes: readonly Outcome[], { putsOff, takesOff, ownNumber }: OtherItems): Outcome[] =>
  outcomes
    .filter(
      ({ point, kind }) =>
        !(isMoved.has(kind) && [...putsOff, ...takesOff].some(({ itemNumber }) => itemNumber === point)),
    )
    .map((outcome) => (outcome.point !== null && outcome.point === ownNumber ? { ...outcome, point: null } : outcome));

const isMoved: ReadonlySet<Outcome['kind']> = new Set<Outcome['kind']>(['postponed', 'withdrawn', 'unclear']);
