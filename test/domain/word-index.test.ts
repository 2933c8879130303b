import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/domain/danish.ts';
import { holdsWord } from '../../shared/domain/match-words.ts';
import { indexWords } from '../../shared/domain/word-index.ts';
import { propertyRuns } from '../support/property-runs.ts';

const roots = [
  'skole',
  'skoler',
  'skolerne',
  'vej',
  'kultur',
  'bolig',
  'boliger',
  'boligen',
  'støj',
  'ur',
  'havn',
  'almen',
  'almene',
  'plan',
  'område',
  'hus',
  'i',
  'og',
  'børn',
  'barn',
  'museum',
  'museer',
  'cykel',
  'cykler',
  'vand',
  'udvalget',
];
const aRoot = fc.constantFrom(...roots);
const aToken = fc.array(aRoot, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const aPhrase = fc.array(aToken, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

describe('an index of many watched words', () => {
  it('finds exactly the words that the text holds, each looked for by itself', () => {
    fc.assert(
      fc.property(fc.array(aToken, { maxLength: 12 }), fc.uniqueArray(aPhrase, { maxLength: 20 }), (text, words) => {
        const tokens = wordsOf(text.join(' '));
        expect(indexWords(words).heldBy(tokens)).toEqual(words.filter((word) => holdsWord(tokens, word)));
      }),
      propertyRuns(300),
    );
  });

  it('finds a word inside a compound and in another inflection', () => {
    const index = indexWords(['skole', 'havn', 'almene boliger', '?!']);
    expect(index.heldBy(wordsOf('Status på folkeskoleområdet og en almen bolig'))).toEqual(['skole', 'almene boliger']);
    expect(index.heldBy([])).toEqual([]);
  });

  it('is done with a token of a hundred thousand letters at once', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `aaaaa${'a'.repeat(index % 20)}${index}`);
    expect(indexWords(words).heldBy(['a'.repeat(100_000)])).toEqual([]);
  });
});
