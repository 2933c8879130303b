import { describe, expect, it } from 'vitest';
import { decisionParts } from '../../../shared/domain/decisions/decision-parts.ts';

describe('the points that a decision numbers', () => {
  it.each([
    ['1. Godkendt', [{ points: ['1'], text: 'Godkendt' }]],
    ['1.-2. Godkendt.', [{ points: ['1', '2'], text: 'Godkendt.' }]],
    ['Ad 1-4', [{ points: ['1', '2', '3', '4'], text: '' }]],
    ['1 – 3 godkendt', [{ points: ['1', '2', '3'], text: 'godkendt' }]],
    ['1 til 3: godkendt', [{ points: ['1', '2', '3'], text: 'godkendt' }]],
    ['1 og 3 godkendt', [{ points: ['1', '3'], text: 'godkendt' }]],
    ['Indstillingens punkt 1: Godkendt', [{ points: ['1'], text: 'Godkendt' }]],
    ['Pkt. 2) Godkendt', [{ points: ['2'], text: 'Godkendt' }]],
    [
      '2a Kan ikke godkendes\n3 Bortfalder',
      [
        { points: ['2a'], text: 'Kan ikke godkendes' },
        { points: ['3'], text: 'Bortfalder' },
      ],
    ],
    ['1.\nGodkendt', [{ points: ['1'], text: '\nGodkendt' }]],
  ])('in %j', (text, parts) => {
    expect(decisionParts(text)).toEqual(parts);
  });

  it.each([
    'Godkendt',
    '14. april holdes et ekstra møde',
    '24 medlemmer stemte for',
    '12 stemte for',
    '1,2 mio. kr. bevilges',
    '5.000 kr. bevilges',
    '2026 er et valgår',
  ])('are none in %j', (text) => {
    expect(decisionParts(text)).toEqual([{ points: [], text }]);
  });

  it('take the lines without a number of their own with them', () => {
    expect(decisionParts('Udvalget besluttede:\n1. Godkendt\nmed et forbehold\n2. Afvist')).toEqual([
      { points: [], text: 'Udvalget besluttede:' },
      { points: ['1'], text: 'Godkendt\nmed et forbehold' },
      { points: ['2'], text: 'Afvist' },
    ]);
  });

  it('are none of an empty text', () => {
    expect(decisionParts('')).toEqual([]);
  });
});
