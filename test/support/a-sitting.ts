import type { Meeting } from '../../shared/domain/meeting.ts';
import { meetingIdOf } from '../../shared/domain/meeting-id.ts';
import type { Sitting } from '../../shared/domain/register/sitting.ts';
import { sittingOf } from '../../shared/domain/register/sitting-of.ts';
import { aMeeting } from './a-meeting.ts';
import { ballerup } from './ballerup.ts';

/** A meeting as cases are followed through it: the minutes, captured three hours after it began, unless told otherwise. */
export const aSitting = (meeting: Partial<Meeting> = {}, overrides: Partial<Sitting> = {}): Sitting => {
  const held = aMeeting({ stage: 'minutes', ...meeting });
  const meetingId = meetingIdOf(ballerup, { committeeKey: held.committee, startsAt: held.startsAt });
  const capturedAt = new Date(Date.parse(held.startsAt) + 3 * 3_600_000).toISOString();
  return { ...sittingOf({ meetingId, number: 1, capturedAt, silent: false, meeting: held }), ...overrides };
};
