import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, lettersApart } from '../../../functions/slack-app/commands/closest.ts';

describe('What was meant', () => {
  it.each([
    ['Skoel', 'Skole'],
    ['skole', 'Skole'],
    ['Skolle', 'Skole'],
    ['budgt', 'Budget'],
    ['Rumfart', null],
    ['', null],
    ['x'.repeat(200), null],
  ])('%s → %s', (typed, meant) => {
    expect(closest(typed, ['Skole', 'Budget', 'Sundhed'])).toBe(meant);
  });
});

describe('How far apart two words are', () => {
  it.each([
    ['skoel', 'skole', 1],
    ['skole', 'skoler', 1],
    ['ab', 'ba', 1],
    ['', 'abc', 3],
    ['kat', 'hund', 4],
  ])('%s and %s: %i', (one, other, apart) => {
    expect(lettersApart(one, other)).toBe(apart);
  });

  it('is the same both ways, nothing for the same word, and never more than the longer has letters', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const apart = lettersApart(one, other);
        expect(apart).toBe(lettersApart(other, one));
        expect(apart === 0).toBe(one === other);
        expect(apart).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
