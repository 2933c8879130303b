import type { MeetingId } from './ids.ts';
import type { Revision, Revisions } from './revision.ts';
import type { EarlierItem } from './shown-items.ts';

/** The items that a revision's changes follow up, as the meetings that put them off now have them. */
export const earlierItems = async (
  { changes }: Pick<Revision, 'changes'>,
  { latest }: Pick<Revisions, 'latest'>,
): Promise<EarlierItem[]> => {
  const followed = changes.flatMap((change) => ('followedUp' in change ? (change.followedUp ?? []) : []));
  const meetings = [...new Set(followed.map(({ meetingId }) => meetingId))];
  const found = await Promise.all(meetings.map((meetingId) => itemsOf(meetingId, latest)));
  return found
    .flat()
    .filter((one) =>
      followed.some(({ meetingId, itemNumber }) => one.meetingId === meetingId && one.item.number === itemNumber),
    );
};

const itemsOf = async (meetingId: MeetingId, latest: Revisions['latest']): Promise<EarlierItem[]> =>
  ((await latest(meetingId))?.meeting.items ?? []).map((item) => ({ meetingId, item }));
