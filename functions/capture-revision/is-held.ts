import type { Meeting } from '../../shared/domain/meeting.ts';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import { whyImplausible } from '../../shared/domain/plausibility.ts';
import { type HeldCapture, placeOf, standingOf } from '../../shared/domain/quarantine.ts';
import { log } from '../../shared/platform/log.ts';
import { sha256 } from '../../shared/platform/sha256.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';
import { contentOf, evidenceOf, type Reading } from './reading.ts';

type States = { before: Meeting | null; meeting: Meeting };

/** Holds what is hard to believe, as it was seen, until a person or a second look says so. */
export const isHeld = async (
  reading: Reading,
  states: States,
  { records, quarantine, now }: CaptureRevisionDependencies,
): Promise<boolean> => {
  const { record, fingerprint } = reading;
  const startsAt = states.before?.startsAt ?? record.listed.startsAt;
  const why = whyImplausible(states.before, states.meeting, { startsAt, now: now() });
  if (why === null) return false;
  const doubted = asHeld(reading, { ...states, why, at: now() });
  const standing = standingOf(doubted.key, { held: await quarantine.at(placeOf(doubted)), now: now() });
  if (standing === 'believed') return false;
  log.warn('publication.held', { sourceId: doubted.sourceId, meetingId: doubted.meetingId, standing });
  await records.markDoubted(record, { fingerprint, at: now().toISOString(), dropped: standing === 'dropped' });
  // Last: whatever is held has a doubt noted with its publication, and goes with it.
  if (standing === 'new') await quarantine.hold(doubted);
  return true;
};

const asHeld = (reading: Reading, { before, meeting, why, at }: States & { why: string; at: Date }): HeldCapture => ({
  what: 'capture',
  sourceId: reading.record.sourceId,
  publicationId: reading.record.listed.publicationId,
  meetingId: reading.record.meetingId,
  why,
  // Of what this publication says: that another one of the sitting changes meanwhile does not begin the doubt anew.
  key: sha256(meetingKey(reading.read.publication)),
  firstSeenAt: at.toISOString(),
  counted: { before: before?.items.length ?? 0, after: meeting.items.length },
  verdict: null,
  content: contentOf(reading),
  evidence: evidenceOf(reading.read.page),
});
