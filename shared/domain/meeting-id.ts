import { type MeetingId, meetingId, type SourceId } from './ids.ts';

/**
 * A sitting is known by its committee and its start, never by the source's ids alone: those change when an agenda is
 * republished. Two committees of one source cannot share a key, so the same hour is no clash.
 */
export const meetingIdOf = (source: SourceId, sitting: { committeeKey: string; startsAt: string }): MeetingId =>
  meetingId(`${source}.${slug(sitting.committeeKey)}.${sitting.startsAt.slice(0, 16).replace(/[-:]/gu, '')}`);

/**
 * The id of a meeting that we have not seen before. Where a meeting was moved away from an hour, its id still names that hour:
 * another one that is put there later is told apart by a number ("...T0600-2"). `taken` are the ids of the source's meetings.
 */
export const newMeetingId = (
  source: SourceId,
  sitting: { committeeKey: string; startsAt: string },
  taken: ReadonlySet<MeetingId>,
): MeetingId => {
  const first = meetingIdOf(source, sitting);
  let id = first;
  for (let number = 2; taken.has(id); number += 1) id = meetingId(`${first}-${number}`);
  return id;
};

/** The source that a meeting belongs to. */
export const sourceOfMeeting = (id: MeetingId): SourceId => id.slice(0, id.indexOf('.')) as SourceId;

const slug = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/æ/gu, 'ae')
    .replace(/ø/gu, 'oe')
    .replace(/å/gu, 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
