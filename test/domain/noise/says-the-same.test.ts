import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../../shared/domain/noise/says-the-same.ts';

describe('two texts', () => {
  it.each([
    ['Godkendt', ' Godkendt. '],
    ['Godkendt »ja«', 'Godkendt "ja"'],
    ['2023–26 godkendt', '2023-26 godkendt'],
    ['1. Godkendt\n2. Afvist', 'Godkendt\nAfvist'],
    ['a) Godkendt\nb) Afvist', '(a) Godkendt\n(b) Afvist'],
    ['1.-2. Godkendt', '1 - 2 Godkendt'],
    ['Bevillingen på 12.500 kr. godkendt', 'Bevillingen på 12500 kr. godkendt'],
    ['Mødet begynder kl. 15.00', 'Mødet begynder kl. 15:00'],
    ['Taksten ned-\nsættes', 'Taksten nedsættes'],
  ])('%j and %j say the same', (before, after) => {
    expect(saysTheSame(before, after)).toBe(true);
    expect(saysTheSame(after, before)).toBe(true);
  });

  it.each([
    ['Godkendt', 'Ikke godkendt'],
    ['Bevillingen på 1,5 mio. kr. godkendt', 'Bevillingen på 15 mio. kr. godkendt'],
    ['5.000 kr. bevilges', '6.000 kr. bevilges'],
    ['50 % godkendt', '50 ‰ godkendt'],
    ['1. Godkendt\n2. Afvist', '2. Godkendt\n1. Afvist'],
    ['14. maj holdes et ekstra møde', '21. maj holdes et ekstra møde'],
    ['Punkt 1-3 godkendt', 'Punkt 13 godkendt'],
    ['Godkendt\nAfvist', 'Afvist\nGodkendt'],
  ])('%j and %j do not', (before, after) => {
    expect(saysTheSame(before, after)).toBe(false);
    expect(saysTheSame(after, before)).toBe(false);
  });
});
