import type { Change } from '../change.ts';
import { aboutItem, isHere, type SeenItem, type SeenMeeting } from './about-item.ts';
import { caseDecided } from './case-decided.ts';
import type { CaseHistories } from './case-histories.ts';
import { type FollowedSitting, type JudgedEntry, lastPutOff } from './follow-sitting.ts';
import { followedUpOf } from './followed-up.ts';

/** What a sitting tells of cases that were followed: what came back, and what was decided at the end of its way. */
export const followChanges = async (
  seen: SeenMeeting,
  { judged }: FollowedSitting,
  histories: CaseHistories,
): Promise<Change[]> => {
  const ofItems = seen.sitting.items.map(async (item, index): Promise<Change[]> => {
    const about = seen.meeting.items[index];
    if (about === undefined || seen.sitting.cancelled) return [];
    const found = { seen, item, about };
    const decided = await caseDecided(found, judged, histories);
    return [...itemReturned(found, judged), ...decided];
  });
  return (await Promise.all(ofItems)).flat();
};

const itemReturned = (found: SeenItem, judged: readonly JudgedEntry[]): Change[] => {
  const { seen, item } = found;
  const back = judged
    .filter(({ before, after }) => before?.returned === null && !after.standing && isHere(after.returned, found))
    .map(({ after }) => after);
  const entry = lastPutOff(back);
  if (entry === null) return [];
  const followedUp = followedUpOf(entry, seen.sitting.startsAt);
  return [{ kind: 'item-returned', path: `items/${item.number}`, ...aboutItem(found), followedUp }];
};
