import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, wordDiff } from '../../../shared/domain/changes/word-diff.ts';

const textBefore = (parts: readonly DiffPart[]) =>
  parts.map((part) => (part.kind === 'same' ? part.before : part.kind === 'removed' ? part.text : '')).join('');
const textAfter = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');
const inShort = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'removed' ? '-' : '+'}[${text.trim()}]`))
    .join('');

describe('the difference of two texts', () => {
  it.each([
    ['Sagen godkendes.', 'Sagen godkendes.', 'Sagen godkendes.'],
    ['Der gives 5.000 kr. til havnen.', 'Der gives 6.000 kr. til havnen.', 'Der gives -[5]+[6].000 kr. til havnen.'],
    [
      'Sagen godkendes. Udvalget takker.',
      'Sagen afvises. Udvalget takker.',
      'Sagen -[godkendes]+[afvises]. Udvalget takker.',
    ],
    ['Godkendt', 'Afvist', '-[Godkendt]+[Afvist]'],
    ['', 'Godkendt', '+[Godkendt]'],
    ['Godkendt', '', '-[Godkendt]'],
  ])('of %j and %j is %j', (before, after, told) => {
    expect(inShort(before, after)).toBe(told);
  });

  it('is found sentence by sentence: words of one do not mix with those of another', () => {
    const before = 'Administrationen indstiller godkendelse. Sagen var i høring. Der kom ti svar.';
    const after = 'Administrationen indstiller godkendelse. Der kom ti svar. Svarene er vedlagt.';
    expect(
      wordDiff(before, after)
        .filter(({ kind }) => kind === 'same')
        .map(({ text }) => text.trim()),
    ).toEqual(['Administrationen indstiller godkendelse.', 'Der kom ti svar.']);
  });

  it('does not mark noise', () => {
    expect(
      wordDiff('Udvalget sagde »ja«. Sagen godkendt', 'Udvalget  sagde "ja". Sagen godkendt.').map(({ kind }) => kind),
    ).toEqual(['same']);
  });

  it('is one text for another when everything was rewritten, however long', () => {
    const text = (word: string) => Array.from({ length: 4000 }, (_, at) => `${word}${at} er nævnt her.`).join(' ');
    expect(wordDiff(text('Havn'), text('Skole')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it.each([
    ['lines', '\n'],
    ['words', ' '],
  ])('comes to an end for 100 KB of nothing but %s', (_, between) => {
    const text = (word: string) => Array.from({ length: 30_000 }, (__, at) => `${word}${at % 7}`).join(between);
    expect(wordDiff(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('gives both texts back, word for word', () => {
    const words = fc.constantFrom('Godkendt', 'afvist', 'sagen', '5.000', 'nr.', '»ja«', '\n', '.', ',', 'Og', 'ikke');
    const texts = fc.array(words, { maxLength: 40 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = wordDiff(before, after);
        expect(textAfter(parts)).toBe(after);
        expect(textBefore(parts)).toBe(before);
      }),
    );
  });
});
