import type { Change, JourneyStep } from '../change.ts';
import { aboutItem, isHere, pairingOf, type SeenItem } from './about-item.ts';
import type { CaseHistories } from './case-histories.ts';
import { lineOf } from './case-history.ts';
import { committeeLine } from './committee-line.ts';
import { type JudgedEntry, lastPutOff } from './follow-sitting.ts';
import { followedUpOf } from './followed-up.ts';
import { isFinal, passesOn } from './item-decisions.ts';
import type { RegisterEntry } from './register-entry.ts';
import { caseKey, titleKey } from './same-case.ts';
import type { SittingItem } from './sitting.ts';
import { isStanding } from './standing-item.ts';
import { stepsTo } from './steps-to.ts';

/** A case is told decided once: when its last step is new, and it was put off before, or another committee sent it on here. */
export const caseDecided = async (
  found: SeenItem,
  judged: readonly JudgedEntry[],
  histories: CaseHistories,
): Promise<Change[]> => {
  const { seen, item, about } = found;
  if (about.decision === null || !isFinal(item) || wasFinal(found)) return [];
  const ended = judged.map(({ after }) => after).filter((after) => isHere(after.decided, found));
  const entry = lastPutOff(ended);
  const steps = await stepsTo(found, ended, histories);
  // What the same sitting put off besides, under the same number, is another matter.
  const stillWaits = judged.some(({ after }) => after.meetingId !== entry?.meetingId && isPutOffStill(after, item));
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

const isPutOffStill = ({ status, kind, caseNumber, title }: RegisterEntry, item: SittingItem): boolean =>
  kind !== 'promised' &&
  (status === 'open' || status === 'overdue') &&
  (caseKey(caseNumber) === ''
    ? titleKey(title) !== '' && titleKey(title) === titleKey(item.title)
    : caseKey(caseNumber) === caseKey(item.caseNumber));

const standsHere = async ({ seen: { sitting }, item }: SeenItem, histories: CaseHistories): Promise<boolean> => {
  const line = lineOf(sitting.committee, await histories.ofCommittee(sitting.committee, sitting.startsAt));
  return isStanding(
    item,
    line.filter(({ startsAt }) => startsAt < sitting.startsAt),
  );
};
