import { type Change, type ChangeStage, changedItem } from '../change.ts';
import type { Evidence, Follows, Revision } from '../revision.ts';
import { followedUpOf } from './followed-up.ts';
import type { RegisterEntry } from './register-entry.ts';

/** An entry that became overdue, and whether that is told. */
export type FoundOverdue = { entry: RegisterEntry; told: boolean };

export type FollowUpOf = {
  /** The newest revision of the meeting that put the entries off. */
  latest: Revision;
  previousHash: string;
  found: readonly FoundOverdue[];
  /** The agenda that lacks them; null where a date has passed or there is none. */
  evidence: Evidence | null;
  now: string;
};

/** The revision that tells what has become overdue of a meeting's postponements: it stands as before. */
export const overdueFollowUp = ({ latest, previousHash, found, evidence, now }: FollowUpOf): Revision => {
  const changes = found.flatMap(({ entry, told }) => (told ? (itemOverdue(entry, { latest, now }) ?? []) : []));
  return {
    meetingId: latest.meetingId,
    number: latest.number + 1,
    occasion: 'follow-up',
    previousHash,
    capturedAt: now,
    meeting: latest.meeting,
    changes,
    corrects: [],
    evidence: evidence ?? latest.evidence,
    silent: changes.length === 0,
  };
};

/** Only what was judged: the sitting itself has not changed. */
export const followsOf = (found: readonly FoundOverdue[]): Follows => ({
  sitting: null,
  entries: found.map(({ entry }) => entry),
  removed: [],
});

const itemOverdue = (entry: RegisterEntry, { latest, now }: { latest: Revision; now: string }): Change | null => {
  const item = latest.meeting.items.find(
    ({ number, title }) => number === entry.itemNumber && title.startsWith(entry.title.slice(0, 40)),
  );
  if (item === undefined || entry.overdue === null) return null;
  const { because, expected } = entry.overdue;
  return {
    kind: 'item-overdue',
    stage: stageNow(latest),
    path: `items/${item.number}`,
    item: changedItem(item),
    pairing: { by: 'case-number', sure: 1 },
    followedUp: followedUpOf(entry, now),
    because,
    expected,
  };
};

const stageNow = ({ meeting }: Revision): ChangeStage =>
  meeting.stage === 'minutes' ? 'after-publication' : 'before-meeting';
