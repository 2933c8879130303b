import { describe, expect, it } from 'vitest';
import { isDueForAnotherLook } from '../../shared/domain/look-schedule.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date('2026-06-01T12:00:00.000Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();

describe('another look', () => {
  it.each([
    ['before the meeting', -7, 'at every poll', 0],
    ['on the day', 0, 'at every poll', 0],
    ['14 days after', 14, 'at every poll', 0],
    ['15 days after', 15, 'every 6 hours', 6 * hour],
    ['30 days after', 30, 'every 6 hours', 6 * hour],
    ['31 days after', 31, 'every day', day],
    ['90 days after', 90, 'every day', day],
    ['91 days after', 91, 'every week', 7 * day],
    ['a year after', 365, 'every week', 7 * day],
    ['366 days after', 366, 'every 30 days', 30 * day],
    ['ten years after', 3650, 'every 30 days', 30 * day],
  ])('%s is due %4$s', (_, daysAfter, _words, every) => {
    const startsAt = ago(daysAfter * day);
    expect(isDueForAnotherLook({ startsAt, capturedAt: ago(every) }, now)).toBe(true);
    if (every > 0) expect(isDueForAnotherLook({ startsAt, capturedAt: ago(every - 1) }, now)).toBe(false);
  });
});
