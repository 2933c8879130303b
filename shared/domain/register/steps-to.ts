import type { JourneyStep } from '../change.ts';
import type { SeenItem } from './about-item.ts';
import type { CaseHistories } from './case-histories.ts';
import { inDateOrder, treatmentsIn } from './case-history.ts';
import { lastPutOff } from './follow-sitting.ts';
import { isFinal } from './item-decisions.ts';
import { type FoundTreatment, journeyOf } from './journey.ts';
import { ownTreatments } from './own-treatments.ts';
import type { RegisterEntry } from './register-entry.ts';
import { caseKey, titleLikeness } from './same-case.ts';
import { sameByTitle, yearBefore } from './same-title.ts';
import type { SittingItem, Treatment } from './sitting.ts';

/** How sure a step is that was found by nothing but the same words in its title. */
const sureByTitle = 0.8;

/** The way of a case to the item that decides it, since it was last decided; `entries` are those that end with it. */
export const stepsTo = async (
  found: SeenItem,
  entries: readonly RegisterEntry[],
  histories: CaseHistories,
): Promise<JourneyStep[]> => {
  const { seen, item } = found;
  const entry = lastPutOff(entries);
  const treatments = [
    ...(await byNumber(item, entry, histories)),
    ...(await wherePutOff(item, entries, histories)),
    ...(await byTitle(found, histories)),
  ].map((each) => ({ ...each, ...each.treatment }));
  const upToHere = inDateOrder(treatments.filter(({ startsAt }) => startsAt <= seen.sitting.startsAt));
  const last = lastDecided(upToHere, firstPutOff(entries) ?? seen.sitting.startsAt);
  const since = upToHere.filter(({ startsAt, cancelled }) => startsAt > last && !cancelled);
  const others = onePerSitting(since, item).filter(({ meetingId }) => meetingId !== seen.sitting.meetingId);
  return journeyOf([...others, ownStep(found)], last === '' ? item.earlierDecisions : []);
};

/** When the case was last decided before this began (UTC instants). */
const lastDecided = (treatments: readonly Treatment[], began: string): string =>
  treatments.findLast((one) => isFinal(one.item) && one.startsAt < began)?.startsAt ?? '';

/** What was put off had not ended then, whatever other committees did meanwhile. A promise is made when a case ends. */
const firstPutOff = (entries: readonly RegisterEntry[]): string | undefined =>
  entries
    .filter(({ kind }) => kind !== 'promised')
    .map(({ firstPostponedAt }) => firstPostponedAt)
    .sort()[0];

const ownStep = ({ seen, item }: SeenItem): FoundTreatment => ({
  treatment: { ...seen.sitting, item },
  foundBy: caseKey(item.caseNumber) === '' ? 'title' : 'case-number',
  sure: 1,
});

const byNumber = async (
  item: SittingItem,
  entry: RegisterEntry | null,
  histories: CaseHistories,
): Promise<FoundTreatment[]> => {
  const numbers = [item.caseNumber, entry?.caseNumber ?? null].filter((number) => number !== null);
  const keyed = new Map(numbers.map((number) => [caseKey(number), number]));
  const ofCases = await Promise.all(
    [...keyed].map(async ([key, number]) => {
      const ofCase = await histories.ofCase(number);
      return key === caseKey(entry?.caseNumber ?? null) && entry !== null ? ownTreatments(entry, ofCase) : ofCase;
    }),
  );
  return ofCases.flat().map((treatment) => foundAs(treatment, item, entry));
};

/** Under another number, or none, the title that was put off may be worded a little otherwise. */
const wherePutOff = async (
  item: SittingItem,
  entries: readonly RegisterEntry[],
  histories: CaseHistories,
): Promise<FoundTreatment[]> => {
  const found = entries.map(async (entry) => {
    const sittings = await histories.ofCommittee(entry.committee, entry.postponedAt);
    return sittings
      .filter(({ meetingId }) => meetingId === entry.meetingId)
      .flatMap(treatmentsIn)
      .filter((one) => one.item.number === entry.itemNumber && one.item.title === entry.title)
      .map((treatment) => foundAs(treatment, item, entry));
  });
  return (await Promise.all(found)).flat();
};

const byTitle = async ({ seen, item }: SeenItem, histories: CaseHistories): Promise<FoundTreatment[]> =>
  sameByTitle(item, await histories.ofTitle(item.title, yearBefore(seen.sitting.startsAt))).map((treatment) => ({
    treatment,
    foundBy: 'title',
    sure: sureByTitle,
  }));

const foundAs = (treatment: Treatment, item: SittingItem, entry: RegisterEntry | null): FoundTreatment => {
  const key = caseKey(item.caseNumber);
  return key !== '' && caseKey(treatment.item.caseNumber) === key
    ? { treatment, foundBy: 'case-number', sure: 1 }
    : { treatment, foundBy: 'title', sure: entry?.returned?.sure ?? sureByTitle };
};

/** Where a sitting has several items of the case, the most alike. */
const onePerSitting = <One extends Treatment>(treatments: readonly One[], item: SittingItem): One[] =>
  [...Map.groupBy(treatments, ({ meetingId }) => meetingId).values()].flatMap(
    (found) =>
      found.toSorted(
        (left, right) => titleLikeness(right.item.title, item.title) - titleLikeness(left.item.title, item.title),
      )[0] ?? [],
  );
