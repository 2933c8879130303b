import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskPersonalNumbers,
  personalNumbersIn,
  withoutPersonalNumbers,
} from '../../shared/domain/personal-numbers.ts';

describe('a personal number', () => {
  it.each([
    ['with its hyphen', 'Borger 010203-1234 klager.', 'Borger xxxxxx-xxxx klager.'],
    ['with points in its date', 'Borger 01.02.90-1234 klager.', 'Borger xx.xx.xx-xxxx klager.'],
    ['without', 'cpr.nr. 0102031234', 'cpr.nr. xxxxxxxxxx'],
    ['with sixty added to its day', 'Borger 610203-1234 klager.', 'Borger xxxxxx-xxxx klager.'],
    ['with a blank', 'cpr: 311299 4321.', 'cpr: xxxxxx xxxx.'],
    ['with a hard blank', '010203\u00a01234', 'xxxxxx\u00a0xxxx'],
    ['with blanks around the hyphen', '010203 - 1234', 'xxxxxx - xxxx'],
    ['with a long dash', '010203–1234', 'xxxxxx–xxxx'],
    ['at the end of a word', 'CPR010203-1234', 'CPRxxxxxx-xxxx'],
    ['in brackets', '(290200-0001)', '(xxxxxx-xxxx)'],
    ['after a date', 'født 1.2.2003 010203-1234', 'født 1.2.2003 xxxxxx-xxxx'],
    ['twice', '010203-1234, 020304-5678', 'xxxxxx-xxxx, xxxxxx-xxxx'],
    ['twice with a slash', '010203-1234/020304-5678', 'xxxxxx-xxxx/xxxxxx-xxxx'],
    ['twice with a comma alone', '010203-1234,020304-5678', 'xxxxxx-xxxx,xxxxxx-xxxx'],
    ['and the next sentence', 'Ansøger 010203-1234.Sagen', 'Ansøger xxxxxx-xxxx.Sagen'],
  ])('is masked %s', (_, text, masked) => {
    expect(maskPersonalNumbers(text)).toBe(masked);
  });

  it.each([
    ['a KLE case number', '00.22.04-P35-57-25'],
    ['a damaged case number', '85.15.70-100-12-26'],
    ['case numbers of other systems', '21-014448, 22-006655K, 25/26257, 2026-000962'],
    ['a longer case number', '010203-1234-26'],
    ['a case number with a year in front', '2026-010203-1234'],
    ['a telephone number', 'tlf. 12 34 56 78, +45 12345678, +45 1203 1234'],
    ['an EAN number', '5790001234567 og 5790 0012 34567'],
    ['an EAN number in groups', '57 900012 3456 7'],
    ['a cadastral number', 'matr.nr. 12a og 7000b, ejerlav 2000152-1234'],
    ['a company number', 'CVR 10150817'],
    ['an account', 'reg.nr. 3001-0012345678'],
    ['an amount', '1.250.000 kr., 120250,50 kr., 120.250 1.234 kr.'],
    ['amounts in a row', '1 120250 2500 kr.'],
    ['no possible date', '320203-1234, 001203-1234, 011303-1234, 300203-1234, 310402-1234'],
    ['too few digits', '010203-123 og 10203-1234'],
    ['too many digits', '010203-12345 og 1010203-1234'],
    ['a date and a time', '14-04-2026 kl. 0800, 140426 kl. 1234'],
    ['an identifier', 'fd010203-1234-4abc-8429-0102031234ab'],
    ['the end of an identifier', '46db-ab0102031234'],
    ['a file name', 'bilag_2026010203_1234.pdf'],
  ])('is not seen in %s', (_, text) => {
    expect(maskPersonalNumbers(text)).toBe(text);
    expect(personalNumbersIn(text)).toEqual([]);
  });

  it('is found where it stands', () => {
    expect(personalNumbersIn('a 010203-1234 b 0203041234')).toEqual([
      { from: 2, to: 13 },
      { from: 16, to: 26 },
    ]);
  });

  it('is never left, whatever stands around it, and masking twice changes nothing', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const number = fc
      .tuple(day, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9999 }))
      .map(([...parts]) => parts.map((part, index) => String(part).padStart(index === 3 ? 4 : 2, '0')))
      .map(([dd, mm, yy, last]) => `${dd}${mm}${yy}-${last}`);
    const words = fc.stringMatching(/^[a-zæøå ,;:()]{0,20}$/u);
    fc.assert(
      fc.property(words, number, words, (before, cpr, after) => {
        const masked = maskPersonalNumbers(before + cpr + after);
        expect(masked).toBe(`${before}xxxxxx-xxxx${after}`);
        expect(maskPersonalNumbers(masked)).toBe(masked);
      }),
      { numRuns: 300 },
    );
  });

  it('is masked at any depth, but in the fields that are to stay', () => {
    const value = { id: '010203-1234', title: '010203-1234', items: [{ absent: ['A 010203-1234'], closed: false }] };
    expect(withoutPersonalNumbers(value, new Set(['id']))).toEqual({
      id: '010203-1234',
      title: 'xxxxxx-xxxx',
      items: [{ absent: ['A xxxxxx-xxxx'], closed: false }],
    });
  });
});
