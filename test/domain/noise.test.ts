import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../shared/domain/noise.ts';
import { aDecision } from '../support/a-decision.ts';

const same = (before: string, after: string) => saysTheSame(aDecision(before), aDecision(after));

describe('two decisions', () => {
  it.each([
    ['Godkendt', ' Godkendt. '],
    ['Godkendt »ja«', 'Godkendt "ja"'],
    ['2023–26 godkendt', '2023-26 godkendt'],
    ['1. Godkendt\n2. Afvist', 'Godkendt\nAfvist'],
    ['1.-2. Godkendt', '1 - 2 Godkendt'],
    ['Bevillingen på 12.500 kr. godkendt', 'Bevillingen på 12500 kr. godkendt'],
    ['Mødet begynder kl. 15.00', 'Mødet begynder kl. 15:00'],
  ])('%j and %j say the same', (before, after) => {
    expect(same(before, after)).toBe(true);
    expect(same(after, before)).toBe(true);
  });

  it.each([
    ['Godkendt', 'Ikke godkendt'],
    ['Bevillingen på 1,5 mio. kr. godkendt', 'Bevillingen på 15 mio. kr. godkendt'],
    ['5.000 kr. bevilges', '6.000 kr. bevilges'],
    ['50 % godkendt', '50 ‰ godkendt'],
    ['1. Godkendt\n2. Afvist', '2. Godkendt\n1. Afvist'],
    ['14. maj holdes et ekstra møde', '21. maj holdes et ekstra møde'],
  ])('%j and %j do not', (before, after) => {
    expect(same(before, after)).toBe(false);
    expect(same(after, before)).toBe(false);
  });
});
