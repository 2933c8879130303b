import { describe, expect, it } from 'vitest';
import { lookReason, type PublicationRecord } from '../../shared/domain/publication-record.ts';
import { aListedPublication } from '../support/a-listed-publication.ts';
import { aPublicationRecord } from '../support/a-publication-record.ts';

const now = new Date('2026-04-15T12:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
const seen = (minutes: number, fingerprint = 'fingerprint-1') => ({ fingerprint, at: minutesAgo(minutes) });
const monthsOld = aListedPublication({ startsAt: '2026-02-01T06:00:00.000Z' });
const reasonFor = (overrides: Partial<PublicationRecord>, superseded = false) =>
  lookReason(aPublicationRecord(overrides), now, superseded);

describe('why a publication is due for a look', () => {
  it('is new when it was never captured', () => {
    expect(reasonFor({})).toBe('new');
    expect(reasonFor({}, true)).toBe('new');
  });

  it('is a first sight when the source is new to us', () => {
    expect(reasonFor({ firstSight: true })).toBe('first-sight');
  });

  it('has changed when the list shows another fingerprint than the capture answers to', () => {
    expect(reasonFor({ captured: seen(120, 'fingerprint-0') })).toBe('changed');
    expect(reasonFor({ captured: seen(120, 'fingerprint-0') }, true)).toBe('changed');
  });

  it('is another look while the meeting is fresh', () => {
    expect(reasonFor({ captured: seen(10) })).toBe('another-look');
  });

  it('is none when the meeting is old and was looked at lately', () => {
    expect(reasonFor({ listed: monthsOld, captured: seen(60) })).toBeNull();
    expect(reasonFor({ listed: monthsOld, captured: seen(25 * 60) })).toBe('another-look');
  });

  it('is none for an agenda whose minutes are out', () => {
    expect(reasonFor({ captured: seen(10) }, true)).toBeNull();
  });
});

describe('a publication whose capture is held', () => {
  const doubted = (minutes: number, dropped = false) => ({
    fingerprint: 'fingerprint-1',
    at: minutesAgo(minutes),
    dropped,
  });

  it('is asked for at every poll: a look that was held again is over', () => {
    expect(reasonFor({ queued: seen(5), doubted: doubted(4) })).toBe('new');
    expect(reasonFor({ listed: monthsOld, captured: seen(25 * 60), queued: seen(5), doubted: doubted(4) })).toBe(
      'another-look',
    );
  });

  it('is asked for as rarely as others of its age when a person has dropped it', () => {
    expect(reasonFor({ listed: monthsOld, captured: seen(60 * 60), doubted: doubted(60, true) })).toBeNull();
    expect(reasonFor({ listed: monthsOld, captured: seen(60 * 60), doubted: doubted(25 * 60, true) })).toBe(
      'another-look',
    );
  });

  it('is asked for at once when the list shows that something has changed since a person dropped it', () => {
    const dropped = { ...doubted(60, true), fingerprint: 'fingerprint-0' };
    expect(reasonFor({ listed: monthsOld, captured: seen(60 * 60, 'fingerprint-0'), doubted: dropped })).toBe(
      'changed',
    );
  });
});

describe('a look that was asked for', () => {
  it('is not asked for again while it waits in the queue', () => {
    expect(reasonFor({ queued: seen(59) })).toBeNull();
    expect(reasonFor({ queued: seen(5), captured: seen(20) })).toBeNull();
    expect(reasonFor({ queued: seen(5), captured: seen(20, 'fingerprint-0') })).toBeNull();
  });

  it('is lost after an hour without a capture, and asked for again', () => {
    expect(reasonFor({ queued: seen(60) })).toBe('new');
    expect(reasonFor({ queued: seen(61), captured: seen(120, 'fingerprint-0') })).toBe('changed');
  });

  it('does not stand for a newer change', () => {
    expect(reasonFor({ queued: seen(5, 'fingerprint-0') })).toBe('new');
  });

  it('is over once the capture came after it', () => {
    expect(reasonFor({ queued: seen(20), captured: seen(10) })).toBe('another-look');
  });
});
