import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { isSecondLook, whyImplausible, whyListImplausible } from '../../shared/domain/plausibility.ts';
import { aListedPublication } from '../support/a-listed-publication.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { anItem } from '../support/an-item.ts';

const meetingOf = (items: number, stage: Meeting['stage'] = 'agenda') =>
  aMeeting({ stage, items: Array.from({ length: items }, (_, index) => anItem({ number: String(index + 1) })) });
const listOf = (length: number) => Array.from({ length }, () => aListedPublication());

describe('a capture', () => {
  it.each([
    ['no items where there were 12', meetingOf(12), meetingOf(0)],
    ['5 items where there were 12', meetingOf(12), meetingOf(5)],
    ['no items where there were 1', meetingOf(1), meetingOf(0)],
    ['an agenda where there were minutes', meetingOf(12, 'minutes'), meetingOf(12, 'agenda')],
  ])('is hard to believe: %s', (why, before, after) => {
    expect(whyImplausible(before, after)).toBe(why);
  });

  it.each([
    ['at first sight', null, meetingOf(0)],
    ['when there were no items before', meetingOf(0), meetingOf(0)],
    ['with half of its items', meetingOf(12), meetingOf(6)],
    ['with more items', meetingOf(1), meetingOf(12)],
    ['when the agenda becomes the minutes', meetingOf(12), meetingOf(11, 'minutes')],
  ])('is believed %s', (_, before, after) => {
    expect(whyImplausible(before, after)).toBeNull();
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
