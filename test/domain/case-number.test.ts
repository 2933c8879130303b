import { describe, expect, it } from 'vitest';
import { caseNumberKey, caseNumberParts, isDamaged, readCaseNumber } from '../../shared/domain/case-number.ts';

describe('a case number', () => {
  it.each([
    ['00.30.14-G01-2-26', { subject: '00.30.14', facet: 'G01', runningNumber: 2, year: 2026 }, false],
    ['85.15.70-100-12-26', { subject: '85.15.70', facet: null, runningNumber: 12, year: 2026 }, true],
    ['21-014448', null, false],
    ['25/26257', null, false],
    ['22-006655K', null, false],
    ['2026-000962', null, false],
  ])('%s', (printed, parts, damaged) => {
    expect(caseNumberParts(printed)).toEqual(parts);
    expect(isDamaged(printed)).toBe(damaged);
  });
});

describe('a case number as people write it', () => {
  it.each([
    ['Sagsnr. 15.00.00-A00-23-26', '15.00.00-A00-23-26'],
    ['Sagsnummer: 15.00.00-A00-23-26.', '15.00.00-A00-23-26'],
    ['sag nr. 15.00.00 A00 23 26', '15.00.00-A00-23-26'],
    ['15.00.00-A00-23/26', '15.00.00-A00-23-26'],
    ['15.00.00\u2011a00\u201123\u201326', '15.00.00-A00-23-26'],
    ['sagsnr.\u00a022-006866', '22-006866'],
    ['Sag 22 006866', '22-006866'],
    ['85.15.70-100-12-26', '85.15.70-100-12-26'],
    ['25/26257', '25/26257'],
    ['20-001627K', '20-001627K'],
    ['2026-000962', '2026-000962'],
    ['EMN-2021-01234', 'EMN-2021-01234'],
  ])('%s is read as the one printed as %s, and followed as that one', (written, printed) => {
    expect(readCaseNumber(written)).toBe(printed);
    expect(caseNumberKey(readCaseNumber(written) ?? '')).toBe(caseNumberKey(printed));
  });

  it.each([
    '',
    'sagen om broen',
    'www.ond-bank.dk/vind1',
    'ond.dk/1',
    'ring 70 20 15 10',
    'Sagsnr.',
    '12',
    '1'.repeat(90),
  ])('%s is none', (written) => expect(readCaseNumber(written)).toBeNull());

  it('keeps numbers apart whose digits are the same', () => {
    const numbers = ['22-006866', '220-06866', '22-06866', '22-006866K', '00.30.14-G01-1-2026', '00.30.14-G01-120-26'];
    expect(new Set(numbers.map(caseNumberKey)).size).toBe(numbers.length);
  });
});
