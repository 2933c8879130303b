import { awaitedCommittees } from './awaited-committees.ts';
import { type CaseHistory, inDateOrder, lineOf, treatmentsIn } from './case-history.ts';
import { daysAfter } from './danish-calendar.ts';
import { cameBack } from './find-return.ts';
import { isFinal, putOffKind } from './item-decisions.ts';
import { ownTreatments } from './own-treatments.ts';
import type { CameBack, RegisterEntry } from './register-entry.ts';
import { alike, caseKey, saysWhichCase, titleLikeness, veryAlike } from './same-case.ts';
import { sameByTitle, titleDays } from './same-title.ts';
import type { Treatment } from './sitting.ts';

/** The first final decision of the case since it came back, in whatever committee; null while there is none. */
export const findDecided = (entry: RegisterEntry, returned: CameBack, history: CaseHistory): CameBack | null => {
  const back = treatmentAt(returned, history);
  const titles = [entry.title, ...(back === null ? [] : [back.item.title])];
  const found = treatmentsOf(entry, [returned.caseNumber], history).find(
    (one) =>
      (isAt(one, returned) || one.startsAt > returned.startsAt) &&
      !one.cancelled &&
      isFinal(one.item) &&
      titles.some((title) => titleLikeness(one.item.title, title) >= alike),
  );
  const { foundBy, sure } = returned;
  if (found !== undefined) return cameBack(found, { foundBy, sure });
  return back !== null && isFinal(back.item) ? cameBack(back, { foundBy, sure }) : null;
};

const isAt = ({ meetingId, item }: Treatment, at: CameBack): boolean =>
  meetingId === at.meetingId && item.number === at.itemNumber;

const treatmentAt = (at: CameBack, { sittings, treatments }: CaseHistory): Treatment | null =>
  [...treatments, ...sittings.flatMap(treatmentsIn)].find((one) => isAt(one, at)) ?? null;

/** The entry's own treatments under its number, or its title where it has none, and those under other numbers. */
const treatmentsOf = (
  entry: RegisterEntry,
  others: readonly (string | null)[],
  { treatments }: CaseHistory,
): Treatment[] => {
  const own = caseKey(entry.caseNumber);
  const keys = new Set(others.map(caseKey).filter((key) => key !== '' && key !== own));
  const ofEntry =
    own === ''
      ? sameByTitle(entry, treatments).filter(({ item }) => !keys.has(caseKey(item.caseNumber)))
      : ownTreatments(
          entry,
          treatments.filter(({ item }) => caseKey(item.caseNumber) === own),
        );
  return inDateOrder([...ofEntry, ...treatments.filter(({ item }) => keys.has(caseKey(item.caseNumber)))]);
};

/**
 * How many times the case has been put off, from its last final decision to its next one, and when it was first. What one
 * sitting puts off counts once.
 */
export const countPutOffs = (
  entry: RegisterEntry,
  returned: CameBack | null,
  history: CaseHistory,
): Pick<RegisterEntry, 'times' | 'firstPostponedAt'> => {
  const numbers = [returned?.caseNumber ?? null, numberBefore(entry, history)];
  const chain = treatmentsOf(entry, numbers, history).filter(({ cancelled }) => !cancelled);
  const finals = chain.filter(({ item }) => isFinal(item)).map(({ startsAt }) => startsAt);
  const from = finals.findLast((at) => at < entry.postponedAt) ?? '';
  const to = finals.find((at) => at > entry.postponedAt) ?? '9';
  const putOff = chain.filter(({ item, startsAt }) => startsAt > from && startsAt < to && putOffKind(item) !== null);
  const starts = [...new Set([...putOff.map(({ startsAt }) => startsAt), entry.postponedAt])].sort();
  return { times: starts.length, firstPostponedAt: starts[0] ?? entry.postponedAt };
};

/** The number under which the case was put off before it came back under this one. */
const numberBefore = (entry: RegisterEntry, { sittings }: CaseHistory): string | null => {
  if (!saysWhichCase(entry.title)) return null;
  const since = daysAfter(entry.postponedAt.slice(0, 10), -titleDays);
  const found = lineOf(entry.committee, sittings)
    .filter(({ startsAt, cancelled }) => startsAt > since && startsAt < entry.postponedAt && !cancelled)
    .flatMap(treatmentsIn)
    .findLast(({ item }) => putOffKind(item) !== null && titleLikeness(item.title, entry.title) >= veryAlike);
  return found?.item.caseNumber ?? null;
};

/** Case numbers under which the entry's case may also be found, by the like titles at its committees. */
export const likeNumbers = (entry: RegisterEntry, sittings: CaseHistory['sittings']): string[] => {
  if (!saysWhichCase(entry.title)) return [];
  const like = awaitedCommittees(entry)
    .flatMap((committee) => lineOf(committee, sittings))
    .flatMap(({ items }) => items)
    .filter(({ title, caseNumber }) => caseNumber !== null && titleLikeness(title, entry.title) >= veryAlike);
  return [...new Set(like.flatMap(({ caseNumber }) => caseNumber ?? []))].slice(0, mostLikeNumbers);
};

/** A title that so many cases share says nothing of which one is meant. */
const mostLikeNumbers = 8;
