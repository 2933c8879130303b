import { describe, expect, it } from 'vitest';
import { isDueForAnotherLook } from '../../shared/domain/look-schedule.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date('2026-06-01T12:00:00.000Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();

describe('another look', () => {
  it.each([
    ['before the meeting', 'at every poll', -7, 0],
    ['on the day', 'at every poll', 0, 0],
    ['14 days after', 'at every poll', 14, 0],
    ['15 days after', 'every 6 hours', 15, 6 * hour],
    ['30 days after', 'every 6 hours', 30, 6 * hour],
    ['31 days after', 'every day', 31, day],
    ['90 days after', 'every day', 90, day],
    ['91 days after', 'every week', 91, 7 * day],
    ['a year after', 'every week', 365, 7 * day],
    ['366 days after', 'every 30 days', 366, 30 * day],
    ['ten years after', 'every 30 days', 3650, 30 * day],
  ])('%s is due %s', (_when, _howOften, daysAfter, every) => {
    const startsAt = ago(daysAfter * day);
    expect(isDueForAnotherLook({ startsAt, capturedAt: ago(every) }, now)).toBe(true);
    if (every > 0) expect(isDueForAnotherLook({ startsAt, capturedAt: ago(every - 1) }, now)).toBe(false);
  });
});
