import { describe, expect, it } from 'vitest';
import { isDueWithin, parseExpression } from '../../../../../infra/local/cloud/triggers/schedule-expression.ts';

/** The first instants after `after` at which a cron expression is due in Copenhagen. */
function timesAfter(text: string, after: string, count = 3): string[] {
  const expression = parseExpression(text, 'Europe/Copenhagen');
  if (expression.kind !== 'cron') throw new Error('not a cron expression');
  const times: string[] = [];
  for (let at: Date | null = new Date(after); times.length < count; ) {
    at = expression.times.next(at);
    if (at === null) break;
    times.push(at.toISOString().slice(0, 16));
  }
  return times;
}

describe('a cron expression', () => {
  it.each([
    ['every morning', 'cron(0 7 * * ? *)', ['2026-04-14T05:00', '2026-04-15T05:00', '2026-04-16T05:00']],
    [
      'Monday to Friday, where 1 is Sunday',
      'cron(0 7 ? * 2-6 *)',
      ['2026-04-14T05:00', '2026-04-15T05:00', '2026-04-16T05:00'],
    ],
    ['Sundays by number', 'cron(0 7 ? * 1 *)', ['2026-04-19T05:00', '2026-04-26T05:00', '2026-05-03T05:00']],
    ['weekdays by name', 'cron(30 8 ? * MON,WED *)', ['2026-04-15T06:30', '2026-04-20T06:30', '2026-04-22T06:30']],
    [
      'the second Tuesday of a month',
      'cron(0 7 ? * 3#2 *)',
      ['2026-04-14T05:00', '2026-05-12T05:00', '2026-06-09T05:00'],
    ],
    ['the last day of a month', 'cron(0 7 L * ? *)', ['2026-04-30T05:00', '2026-05-31T05:00', '2026-06-30T05:00']],
    ['every quarter of an hour', 'cron(0/15 7 * * ? *)', ['2026-04-14T05:00', '2026-04-14T05:15', '2026-04-14T05:30']],
    [
      'the first of January in even years',
      'cron(0 0 1 1 ? 2026/2)',
      ['2027-12-31T23:00', '2029-12-31T23:00', '2031-12-31T23:00'],
    ],
    ['a year that is the last', 'cron(0 7 31 12 ? 2026)', ['2026-12-31T06:00']],
  ])('names %s', (_, text, expected) => {
    expect(timesAfter(text, '2026-04-13T12:00:00Z')).toEqual(expected);
  });

  it.each([
    [
      'seven o’clock stays seven in spring',
      'cron(0 7 * * ? *)',
      '2026-03-28T00:00:00Z',
      ['2026-03-28T06:00', '2026-03-29T05:00', '2026-03-30T05:00'],
    ],
    [
      'seven o’clock stays seven in autumn',
      'cron(0 7 * * ? *)',
      '2026-10-24T00:00:00Z',
      ['2026-10-24T05:00', '2026-10-25T06:00', '2026-10-26T06:00'],
    ],
    [
      'a time that the clocks skip is skipped',
      'cron(30 2 * * ? *)',
      '2026-03-28T00:00:00Z',
      ['2026-03-28T01:30', '2026-03-30T00:30', '2026-03-31T00:30'],
    ],
    [
      'a time that comes twice counts once',
      'cron(30 2 * * ? *)',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30', '2026-10-26T01:30', '2026-10-27T01:30'],
    ],
    [
      'asked between the two, it is over',
      'cron(30 2 * * ? *)',
      '2026-10-25T00:45:00Z',
      ['2026-10-26T01:30', '2026-10-27T01:30', '2026-10-28T01:30'],
    ],
  ])('follows the clocks: %s', (_, text, after, expected) => {
    expect(timesAfter(text, after)).toEqual(expected);
  });

  it.each([
    ['five fields', 'cron(0 7 * * ?)'],
    ['neither day left open', 'cron(0 7 * * * *)'],
    ['the nearest weekday, which is not run here', 'cron(0 7 15W * ? *)'],
    ['the last Friday, which is not run here', 'cron(0 7 ? * 6L *)'],
    ['a year that is none', 'cron(0 7 * * ? soon)'],
    ['a rate of nothing', 'rate(0 minutes)'],
    ['a rate in weeks', 'rate(1 week)'],
    ['a single time', 'at(2026-04-14T07:00:00)'],
  ])('is refused with %s', (_, text) => {
    expect(() => parseExpression(text, 'Europe/Copenhagen')).toThrow(/cron|schedule|year/);
  });
});

describe('being due between two looks', () => {
  const start = new Date('2026-04-14T06:00:00Z');
  const due = (text: string, after: string, until: string) =>
    isDueWithin(parseExpression(text, 'Europe/Copenhagen'), {
      start,
      after: new Date(`2026-04-${after}:00Z`),
      until: new Date(`2026-04-${until}:00Z`),
    });

  it.each([
    ['a rate whose time has not come', 'rate(10 minutes)', '14T06:00', '14T06:09', false],
    ['a rate at its very time', 'rate(10 minutes)', '14T06:09', '14T06:10', true],
    ['a rate that was looked at there', 'rate(10 minutes)', '14T06:10', '14T06:19', false],
    ['a rate over days', 'rate(1 day)', '14T06:10', '20T06:00', true],
    ['a cron expression before its time', 'cron(0 9 * * ? *)', '14T06:00', '14T06:59', false],
    ['a cron expression at its very time', 'cron(0 9 * * ? *)', '14T06:59', '14T07:00', true],
    ['a cron expression that was looked at there', 'cron(0 9 * * ? *)', '14T07:00', '15T06:59', false],
    ['a cron expression over days', 'cron(0 9 * * ? *)', '14T07:00', '20T06:00', true],
  ])('%s', (_, text, after, until, expected) => {
    expect(due(text, after, until)).toBe(expected);
  });
});
