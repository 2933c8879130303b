import { describe, expect, it } from 'vitest';
import { putOffTarget } from '../../../shared/domain/register/put-off-target.ts';

const target = (until: string | null) => putOffTarget({ until, postponedAt: '2023-08-15T14:00:00.000Z' });

describe('where a putting off goes', () => {
  it.each(['næste møde', 'næste udvalgsmøde', 'næste ordinære møde', 'næste møde i udvalget', 'kommende byrådsmøde'])(
    'is the next meeting: "%s"',
    (words) => {
      expect(target(words)).toEqual({ by: 'next-meeting' });
    },
  );

  it.each([
    ['behandling på ekstraordinært udvalgsmøde den 23. august 2023 kl. 15.30', '2023-08-23'],
    ['mødet den 23.08.2023', '2023-08-23'],
    ['næste møde den 12. september', '2023-09-12'],
    ['mødet den 9. januar', '2024-01-09'],
  ])('is a day: "%s"', (words, date) => {
    expect(target(words)).toEqual({ by: 'date', date, precise: true });
  });

  it.each([
    ['Skole, Børne- og Ungevalgets møde i september 2023', '2023-09-30'],
    ['februar', '2024-02-29'],
  ])('is the end of a month: "%s"', (words, date) => {
    expect(target(words)).toEqual({ by: 'date', date, precise: false });
  });

  it.each([
    null,
    '',
    'indtil resultatet foreligger',
    'efter sommerferien',
    'mødet den 23.13.2023',
    'mødet den 3. marts 2021',
  ])('is not told: %j', (words) => {
    expect(target(words)).toEqual({ by: 'time' });
  });
});
