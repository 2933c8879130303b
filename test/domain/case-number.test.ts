import { describe, expect, it } from 'vitest';
import { caseNumberParts, isDamaged } from '../../shared/domain/case-number.ts';

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
