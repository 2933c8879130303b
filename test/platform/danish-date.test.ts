import { describe, expect, it } from 'vitest';
import { danishDate, danishDay, danishMoment, isMondayInDenmark } from '../../shared/platform/danish-date.ts';

describe('a moment in Danish words', () => {
  it('is written as Danes write it', () => {
    expect(danishDay('2026-04-14T06:00:00.000Z')).toBe('tirsdag 14. april 2026');
    expect(danishDate('2026-04-14T06:00:00.000Z')).toBe('14. april 2026');
    expect(danishMoment('2026-04-15T08:53:00.000Z')).toBe('15. april kl. 10.53');
  });

  it.each([
    ['the last minute of winter time', '2026-03-29T00:59:00.000Z', '29. marts kl. 01.59'],
    ['the first minute of summer time', '2026-03-29T01:00:00.000Z', '29. marts kl. 03.00'],
    ['the last minute of summer time', '2026-10-25T00:59:00.000Z', '25. oktober kl. 02.59'],
    ['the same hour again in winter time', '2026-10-25T01:00:00.000Z', '25. oktober kl. 02.00'],
    ['midnight', '2026-06-30T22:00:00.000Z', '1. juli kl. 00.00'],
    ['the turn of the year', '2025-12-31T23:00:00.000Z', '1. januar kl. 00.00'],
  ])('is right at %s', (_, instant, words) => {
    expect(danishMoment(instant)).toBe(words);
  });
});

describe('a day in Denmark', () => {
  it.each([
    ['2026-03-29T21:59:59.000Z', false],
    ['2026-03-29T22:00:00.000Z', true],
    ['2026-10-26T22:59:59.000Z', true],
    ['2026-10-26T23:00:00.000Z', false],
  ])('%s is a Monday: %s', (instant, isMonday) => {
    expect(isMondayInDenmark(instant)).toBe(isMonday);
  });
});
