import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { isSecondLook, whyImplausible, whyListImplausible } from '../../shared/domain/plausibility.ts';
import { aDecision } from '../support/a-decision.ts';
import { aListedPublication } from '../support/a-listed-publication.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { anItem } from '../support/an-item.ts';

const itemOf = (index: number, year: string, decided: boolean) =>
  anItem({
    number: String(index + 1),
    title: `Sag nummer ${index + 1} om emne ${index * 7} i ${year}`,
    caseNumber: `00.00.00-A00-${index + 1}-${year}`,
    decision: decided ? aDecision('Godkendt.') : null,
  });
const meetingOf = (items: number, overrides: Partial<Meeting> = {}, { year = '26', decided = 0 } = {}) =>
  aMeeting({ items: Array.from({ length: items }, (_, index) => itemOf(index, year, index < decided)), ...overrides });
const minutesOf = (items: number, decided: number) => meetingOf(items, { stage: 'minutes' }, { decided });
const listOf = (length: number) => Array.from({ length }, () => aListedPublication());
const expected = { startsAt: '2026-04-14T06:00:00.000Z', now: new Date('2026-04-15T09:00:00.000Z') };

describe('a capture', () => {
  it.each([
    ['no items where there were 12', meetingOf(12), meetingOf(0)],
    ['7 of 12 items are gone', meetingOf(12), meetingOf(5)],
    ['12 of 12 items are gone', meetingOf(12), meetingOf(12, {}, { year: '19' })],
    ['no items where there were 1', meetingOf(1), meetingOf(0)],
    ['an agenda where there were minutes', meetingOf(12, { stage: 'minutes' }), meetingOf(12)],
    ['0 decisions where there were 2', minutesOf(12, 2), minutesOf(12, 0)],
    ['5 decisions where there were 12', minutesOf(12, 12), minutesOf(12, 5)],
    ['no committee', meetingOf(12), meetingOf(12, { committee: ' ' })],
    ['a start 65743 days from the one known', meetingOf(12), meetingOf(12, { startsAt: '2206-04-14T06:00:00.000Z' })],
    ['a start 730 days from the one known', meetingOf(12), meetingOf(12, { startsAt: '2024-04-14T06:00:00.000Z' })],
  ])('is hard to believe: %s', (why, before, after) => {
    expect(whyImplausible(before, after, expected)).toBe(why);
  });

  it.each([
    ['at first sight', null, meetingOf(0)],
    ['when there were no items before', meetingOf(0), meetingOf(0)],
    ['with half of its items', meetingOf(12), meetingOf(6)],
    ['with more items', meetingOf(1), meetingOf(12)],
    ['when the agenda becomes the minutes', meetingOf(12), meetingOf(11, { stage: 'minutes' })],
    ['when half of its decisions are taken back', minutesOf(12, 2), minutesOf(12, 1)],
    ['without its agenda, when it says that it is cancelled', meetingOf(12), meetingOf(0, { place: 'AFLYST' })],
    ['when it is moved by a year', meetingOf(12), meetingOf(12, { startsAt: '2027-04-14T06:00:00.000Z' })],
  ])('is believed %s', (_, before, after) => {
    expect(whyImplausible(before, after, expected)).toBeNull();
  });
});

describe('a capture at first sight', () => {
  it.each([
    ['no committee', { committee: '' }, '2026-04-14T06:00:00.000Z'],
    ['a start 65742 days ahead', { startsAt: '2206-04-14T06:00:00.000Z' }, '2206-04-14T06:00:00.000Z'],
    ['a start 401 days from the one known', { startsAt: '2027-05-20T06:00:00.000Z' }, '2026-04-14T06:00:00.000Z'],
  ])('is hard to believe: %s', (why, overrides, startsAt) => {
    expect(whyImplausible(null, meetingOf(3, overrides), { ...expected, startsAt })).toBe(why);
  });

  it('is believed when it is of an archive that goes back for years', () => {
    const startsAt = '2007-01-16T16:00:00.000Z';
    expect(whyImplausible(null, meetingOf(3, { startsAt }), { ...expected, startsAt })).toBeNull();
  });
});

describe('a list', () => {
  it.each([
    [1400, 0, 'an empty list where there were 1400 publications'],
    [1400, 933, '933 publications where there were 1400'],
    [1400, 934, null],
    [1400, 1500, null],
    [0, 0, null],
    [0, 3, null],
  ])('after %i publications with %i', (known, length, why) => {
    expect(whyListImplausible(known, listOf(length))).toBe(why);
  });
});

describe('a second look', () => {
  it.each([
    [29 * 60_000 + 59_999, false],
    [30 * 60_000, true],
  ])('%i milliseconds after the first counts: %s', (milliseconds, counts) => {
    const doubtedAt = '2026-04-15T09:00:00.000Z';
    expect(isSecondLook(doubtedAt, new Date(Date.parse(doubtedAt) + milliseconds))).toBe(counts);
  });
});
