import type { MeetingId, PublicationId, SourceId } from '../../shared/domain/ids.ts';
import { newMeetingId } from '../../shared/domain/meeting-id.ts';
import type { ListedPublication } from '../../shared/domain/publication.ts';
import type { PublicationRecord } from '../../shared/domain/publication-record.ts';

type Known = { list: readonly ListedPublication[]; known: ReadonlyMap<PublicationId, PublicationRecord> };

/**
 * Finds the meeting that a publication new to us belongs to: the one that its committee holds at that hour now - the minutes
 * of a meeting that was moved belong to its agenda - or else a new one.
 */
export const meetingsByHour = (
  sourceId: SourceId,
  { list, known }: Known,
): ((listed: ListedPublication) => MeetingId) => {
  const listedNow = new Map(list.map((listed) => [listed.publicationId, listed]));
  const meetings = new Map(
    [...known].map(([id, { listed, meetingId }]) => [hourOf(listedNow.get(id) ?? listed), meetingId]),
  );
  const taken = new Set([...known.values()].map(({ meetingId }) => meetingId));
  return (listed) => {
    const meetingId = meetings.get(hourOf(listed)) ?? newMeetingId(sourceId, listed, taken);
    meetings.set(hourOf(listed), meetingId);
    taken.add(meetingId);
    return meetingId;
  };
};

const hourOf = ({ committeeKey, startsAt }: ListedPublication): string => `${committeeKey}|${startsAt}`;
