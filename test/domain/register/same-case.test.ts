import { describe, expect, it } from 'vitest';
import { caseKey, saysWhichCase, titleKey, titleLikeness } from '../../../shared/domain/register/same-case.ts';

describe('titles of one case', () => {
  it.each([
    ['are equal but for white space and signs', 'Vejnavn -Tværhøjgård  etape 3', 'Vejnavn - Tværhøjgård etape 3', 1],
    [
      'go on to the next draft',
      'Politik 2023-2026, 2. udkast til høring',
      'Politik 2023-2026, 3. udkast til høring',
      1,
    ],
    ['go on to the next reading', 'Budget 2025 - 1. behandling', 'Budget 2025 - 2. behandling', 1],
    ['say that it is taken up again', 'Genoptagelse. Greve Bygade 66, vinkelhus', 'Greve Bygade 66, vinkelhus', 1],
  ])('%s', (_, one, other, expected) => {
    expect(titleLikeness(one, other)).toBe(expected);
  });

  it.each([
    ['of other years', 'Prognose for dagtilbud 2022', 'Prognose for dagtilbud 2023'],
    ['of other houses', 'Greve Bygade 64, dispensation', 'Greve Bygade 66, dispensation'],
    ['without a word', '', ''],
  ])('are not those %s', (_, one, other) => {
    expect(titleLikeness(one, other)).toBe(0);
  });

  it('are looked up by all their words, whatever their order', () => {
    expect(titleKey('Genoptagelse: Renovering af Svømmehallen')).toBe(titleKey('Svømmehallen, renovering'));
  });

  it.each(['Meddelelser', 'Eventuelt', 'Godkendelse af dagsorden', 'Lukket punkt', 'Orientering fra formanden', ''])(
    'are not looked up by "%s"',
    (title) => {
      expect(titleKey(title)).toBe('');
    },
  );

  it('must say enough to know a case by them', () => {
    expect(saysWhichCase('Introduktion til sundheds- og omsorgsområdet')).toBe(true);
    expect(['Meddelelser', 'Lukket', 'Eventuelt'].map(saysWhichCase)).toEqual([false, false, false]);
  });
});

describe('case numbers', () => {
  it('are one whatever their spelling', () => {
    expect(caseKey(' 22-006655k ')).toBe(caseKey('22-006655K'));
    expect(caseKey('22-006655')).not.toBe(caseKey('22-006655K'));
    expect(caseKey(null)).toBe('');
  });
});
