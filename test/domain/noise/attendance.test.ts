import { describe, expect, it } from 'vitest';
import { quietNames } from '../../../shared/domain/noise/attendance.ts';

describe('those who were away', () => {
  it.each([
    [
      ['Anna Ærlig (A)', 'Bo Berg (B)'],
      ['Bo Berg (B)', 'Anna Ærlig (A)'],
    ],
    [['Anna Ærlig (A) (Afbud)'], ['Anna Ærlig (A)']],
    [['Afbud'], ['afbud']],
    [['Anna Ærlig (A) - Afbud'], ['Anna  Ærlig (A)']],
  ])('are the same in %j and %j', (one, other) => {
    expect(quietNames(one)).toEqual(quietNames(other));
  });

  it.each([
    [['Anna Ærlig (A)'], []],
    [['Anna Ærlig (A)'], ['Anna Ærlig (B)']],
    [['Anna Ærlig'], ['Anna Berg']],
  ])('are others in %j and %j', (one, other) => {
    expect(quietNames(one)).not.toEqual(quietNames(other));
  });
});
