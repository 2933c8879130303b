import { describe, expect, it } from 'vitest';
import {
  danishDateOf,
  daysAfter,
  daysBetween,
  startOfDanishDate,
} from '../../../shared/domain/register/danish-calendar.ts';

describe('the Danish calendar', () => {
  it.each([
    ['summer', '2023-08-24', '2023-08-23T22:00:00.000Z'],
    ['winter', '2023-12-24', '2023-12-23T23:00:00.000Z'],
    ['the day summer time begins', '2024-03-31', '2024-03-30T23:00:00.000Z'],
    ['the day summer time ends', '2024-10-27', '2024-10-26T22:00:00.000Z'],
  ])('begins a day at midnight in Denmark: %s', (_, date, instant) => {
    expect(startOfDanishDate(date)).toBe(instant);
    expect(danishDateOf(instant)).toBe(date);
  });

  it('counts whole days, whatever the hour and across summer time', () => {
    expect(daysBetween('2022-08-16T06:15:00.000Z', '2022-09-13T06:15:00.000Z')).toBe(28);
    expect(daysBetween('2024-03-30T22:30:00.000Z', '2024-03-31T21:30:00.000Z')).toBe(1);
    expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
  });
});
