import type { ChangeStage } from '../change.ts';
import { awaitedCommittees } from './awaited-committees.ts';
import type { CaseHistories } from './case-histories.ts';
import { inDateOrder } from './case-history.ts';
import { couldBeOneCommittee } from './committee-line.ts';
import { isStandingPromise } from './fall-due.ts';
import { judgeEntry } from './judge-entry.ts';
import { openedEntries } from './opened-entries.ts';
import { entryId, type RegisterEntry } from './register-entry.ts';
import { caseKey, likenessOf, titleWords, veryAlike } from './same-case.ts';
import type { Sitting } from './sitting.ts';

/** An entry before and after a sitting was seen; `before` is null for one that the sitting opens. */
export type JudgedEntry = { before: RegisterEntry | null; after: RegisterEntry };
export type FollowedSitting = { judged: JudgedEntry[]; removed: RegisterEntry[] };

/** A sitting as it is now and as it was kept before; `now` (UTC instant) is when it was captured. */
export type SeenSitting = { sitting: Sitting; previous: Sitting | null; now: string };

/** What a new or changed sitting makes of the register: the entries it touches, judged afresh, and those it takes back. */
export const followSitting = async (
  seen: SeenSitting,
  register: readonly RegisterEntry[],
  histories: CaseHistories,
): Promise<FollowedSitting> => {
  const opened = new Map(openedEntries(seen.sitting).map((entry) => [entryId(entry), entry]));
  const own = register.filter(({ meetingId }) => meetingId === seen.sitting.meetingId);
  const known = new Map(own.map((entry) => [entryId(entry), entry]));
  const touched = register.filter(({ meetingId }) => meetingId !== seen.sitting.meetingId).filter(isTouchedBy(seen));
  const judge = async (entry: RegisterEntry, before: RegisterEntry | null): Promise<JudgedEntry> => {
    const history = await histories.of(entry);
    return { before, after: leftToTell(before, judgeEntry(entry, history, seen.now), history.sittings) };
  };
  const judged = await Promise.all([
    ...[...opened].map(([id, entry]) => judge(knownSince(entry, known.get(id)), known.get(id) ?? null)),
    ...touched.map((entry) => judge(entry, entry)),
  ]);
  return { judged, removed: own.filter((entry) => !opened.has(entryId(entry))) };
};

const knownSince = (entry: RegisterEntry, known: RegisterEntry | undefined): RegisterEntry =>
  known === undefined ? entry : { ...entry, recordedAt: known.recordedAt };

/** Entries whose case, committee or return this sitting has to do with. */
const isTouchedBy = ({ sitting, previous }: SeenSitting) => {
  const states = previous === null ? [sitting] : [sitting, previous];
  const numbers = new Set(states.flatMap(numbersOf));
  const titles = [...new Set(states.flatMap(({ items }) => items.map(({ title }) => title)))].map(titleWords);
  const starts = [sitting.startsAt, previous?.startsAt ?? sitting.startsAt].sort();
  const isOfCase = ({ caseNumber, returned }: RegisterEntry) =>
    numbers.has(caseKey(caseNumber)) || numbers.has(caseKey(returned?.caseNumber ?? null));
  const pointsHere = ({ returned, decided, overdue }: RegisterEntry) =>
    [returned, decided, overdue].some((at) => at?.meetingId === sitting.meetingId);
  // Under another number the case may have been put off before, or have come back.
  const isCalledLike = ({ title }: RegisterEntry) => {
    const words = titleWords(title);
    return titles.some((other) => likenessOf(words, other) >= veryAlike);
  };
  return (entry: RegisterEntry): boolean =>
    isOfCase(entry) ||
    pointsHere(entry) ||
    // What came before tells whether the item is a standing one, what comes after whether it came back sooner.
    (isOfItsTime(entry, starts[0] ?? '') &&
      awaitedCommittees(entry).some((committee) => couldBeOneCommittee(committee, sitting.committee))) ||
    isCalledLike(entry);
};

/** By its committee alone nothing comes back after years; what never came is not judged again for ever. */
const yearsOfCommittee = 2;

const isOfItsTime = ({ postponedAt, returned, status }: RegisterEntry, startsAt: string): boolean => {
  const last = returned?.startsAt ?? `${Number(postponedAt.slice(0, 4)) + yearsOfCommittee}${postponedAt.slice(4)}`;
  return startsAt <= last || status === 'open';
};

const numbersOf = ({ items }: Sitting): string[] =>
  items.map(({ caseNumber }) => caseKey(caseNumber)).filter((key) => key !== '');

/**
 * That something has become overdue is told by a revision of its own, so it is left to the watch - unless there is nothing
 * to tell, because it was overdue before we knew of it.
 */
const leftToTell = (
  before: RegisterEntry | null,
  after: RegisterEntry,
  sittings: readonly Sitting[],
): RegisterEntry => {
  if (after.status !== 'overdue' || after.overdue === null) return after;
  if (before?.status === 'overdue' && before.overdue !== null && isSameDue(before, after))
    return { ...after, overdue: before.overdue.at < after.overdue.at ? before.overdue : after.overdue };
  if (!isWorthTellingOverdue(after, sittings)) return after;
  return { ...after, status: 'open', overdue: null, checkAt: after.overdue.at };
};

const isSameDue = (before: RegisterEntry, after: RegisterEntry): boolean =>
  before.overdue?.because === after.overdue?.because &&
  before.overdue?.expected === after.overdue?.expected &&
  before.overdue?.meetingId === after.overdue?.meetingId;

/** What fell due before we knew of it, by a silent baseline, or as a promise under a standing item, is kept and not told. */
export const isWorthTellingOverdue = (entry: RegisterEntry, sittings: readonly Sitting[]): boolean => {
  const { overdue, recordedAt } = entry;
  if (overdue === null || isStandingPromise(entry)) return false;
  const missed = sittings.find(({ meetingId }) => meetingId === overdue.meetingId);
  return overdue.at > recordedAt && (overdue.because !== 'not-on-agenda' || missed?.silent !== true);
};

/** Of several entries that came back at one item, the one put off last is told; a promise gives way to a putting off. */
export const lastPutOff = (entries: readonly RegisterEntry[]): RegisterEntry | null => {
  const inOrder = inDateOrder(entries.map((entry) => ({ ...entry, startsAt: entry.postponedAt })));
  return inOrder.findLast(({ kind }) => kind !== 'promised') ?? inOrder.at(-1) ?? null;
};

/** When in a meeting's life a change of its newest state happened. */
export const stageOfSeen = ({ sitting, previous }: SeenSitting): ChangeStage => {
  if (sitting.stage === 'agenda') return 'before-meeting';
  return previous?.stage === 'minutes' ? 'after-publication' : 'with-minutes';
};
