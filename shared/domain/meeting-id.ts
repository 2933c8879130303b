import { type MeetingId, meetingId, type SourceId } from './ids.ts';

/**
 * A sitting is known by its committee and its start, never by the source's ids alone: those change when an agenda is
 * republished. Two committees of one source cannot share a key, so the same hour is no clash.
 */
export const meetingIdOf = (source: SourceId, sitting: { committeeKey: string; startsAt: string }): MeetingId =>
  meetingId(`${source}.${slug(sitting.committeeKey)}.${sitting.startsAt.slice(0, 16).replace(/[-:]/gu, '')}`);

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
