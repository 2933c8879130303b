import type { Change, JourneyStep } from '../change.ts';
import { aboutItem, isHere, pairingOf, type SeenItem } from './about-item.ts';
import type { CaseHistories } from './case-histories.ts';
import { lineOf } from './case-history.ts';
import { committeeLine } from './committee-line.ts';
import { type JudgedEntry, lastPutOff } from './follow-sitting.ts';
import { followedUpOf } from './followed-up.ts';
import { isFinal, passesOn } from './item-decisions.ts';
import { type FoundTreatment, journeyOf } from './journey.ts';
import type { RegisterEntry } from './register-entry.ts';
import { caseKey, titleLikeness } from './same-case.ts';
import type { SittingItem, Treatment } from './sitting.ts';
import { isStanding } from './standing-item.ts';

/** A case is told decided once: when its last step is new, and it was put off before, or another committee sent it on here. */
export const caseDecided = async (
  found: SeenItem,
  judged: readonly JudgedEntry[],
  histories: CaseHistories,
): Promise<Change[]> => {
  const { seen, item, about } = found;
  if (about.decision === null || !isFinal(item) || wasFinal(found)) return [];
  const entry = lastPutOff(judged.map(({ after }) => after).filter((after) => isHere(after.decided, found)));
  const steps = await stepsTo(found, entry, histories);
  const stillWaits = judged.some(({ after }) => isPutOffStill(after, item));
  if (stillWaits || (entry === null && !steps.some((step) => isSentOnTo(seen.sitting.committee, step)))) return [];
  if (entry?.standing ?? (await standsHere(found, histories))) return [];
  return [
    {
      kind: 'case-decided',
      path: `items/${item.number}/decision`,
      ...aboutItem(found),
      decision: about.decision,
      journey: steps,
      followedUp: entry === null ? null : followedUpOf(entry, seen.sitting.startsAt),
    },
  ];
};

// Two committees that each approve their part have decided nothing for one another, and a body's own talks send nothing on.
const isSentOnTo = (here: string, { committee, kind }: JourneyStep): boolean =>
  passesOn(kind) && committeeLine(committee) !== committeeLine(here);

const wasFinal = ({ seen, item }: SeenItem): boolean => {
  const before = seen.previous?.items.find((other) => pairingOf(item, other) !== null);
  return before !== undefined && isFinal(before);
};

const isPutOffStill = ({ status, kind, caseNumber }: RegisterEntry, item: SittingItem): boolean =>
  kind !== 'promised' &&
  (status === 'open' || status === 'overdue') &&
  caseNumber !== null &&
  caseKey(caseNumber) === caseKey(item.caseNumber);

/** The case's way since it was last decided. */
const stepsTo = async ({ seen, item }: SeenItem, entry: RegisterEntry | null, histories: CaseHistories) => {
  const numbers = [item.caseNumber, entry?.caseNumber ?? null].filter((number) => number !== null);
  const keyed = new Map(numbers.map((number) => [caseKey(number), number]));
  const treatments = (await Promise.all([...keyed.values()].map(histories.ofCase))).flat();
  const upToHere = treatments.filter(({ startsAt }) => startsAt <= seen.sitting.startsAt);
  const last = upToHere.findLast((one) => isFinal(one.item) && one.startsAt < seen.sitting.startsAt)?.startsAt ?? '';
  const since = upToHere.filter(({ startsAt, cancelled }) => startsAt > last && !cancelled);
  const own = { ...seen.sitting, item };
  const others = onePerSitting(since, item).filter(({ meetingId }) => meetingId !== seen.sitting.meetingId);
  const found = [...others, own].map((treatment) => foundTreatment(treatment, item, entry));
  const earlier = last === '' ? item.earlierDecisions : [];
  return journeyOf(found, earlier);
};

const foundTreatment = (treatment: Treatment, item: SittingItem, entry: RegisterEntry | null): FoundTreatment => {
  const isSame = caseKey(treatment.item.caseNumber) === caseKey(item.caseNumber);
  return isSame
    ? { treatment, foundBy: 'case-number', sure: 1 }
    : { treatment, foundBy: 'title', sure: entry?.returned?.sure ?? 0.8 };
};

/** Where a sitting has several items of the case, the most alike. */
const onePerSitting = (treatments: readonly Treatment[], item: SittingItem): Treatment[] =>
  [...Map.groupBy(treatments, ({ meetingId }) => meetingId).values()].flatMap(
    (found) =>
      found.toSorted(
        (left, right) => titleLikeness(right.item.title, item.title) - titleLikeness(left.item.title, item.title),
      )[0] ?? [],
  );

const standsHere = async ({ seen: { sitting }, item }: SeenItem, histories: CaseHistories): Promise<boolean> => {
  const line = lineOf(sitting.committee, await histories.ofCommittee(sitting.committee, sitting.startsAt));
  return isStanding(
    item,
    line.filter(({ startsAt }) => startsAt < sitting.startsAt),
  );
};
