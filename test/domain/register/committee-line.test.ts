import { describe, expect, it } from 'vitest';
import {
  committeeLine,
  couldBeOneCommittee,
  isCouncil,
  isEconomyCommittee,
} from '../../../shared/domain/register/committee-line.ts';

describe('a committee is the same', () => {
  it.each([
    ['in another term', 'Byråd 2022-2025', 'Byråd 2026-2029'],
    ['with and without its term and ending', 'Byråd 2022-2025', 'Byrådet'],
    ['with its town', 'Greve Byråd', 'Byrådet'],
    ['as the council by another name', 'Kommunalbestyrelsen', 'Byrådet'],
    ['written without hyphens', 'Klima, Teknik og Miljøudvalget', 'Klima-, Teknik- og Miljøudvalget'],
    ['written with an ampersand', 'Klima-, Teknik- & Miljøudvalg', 'Klima-, Teknik- og Miljøudvalget'],
    ['marked as closed down', 'Økonomiudvalget (slettet 31-12-2017)', 'Økonomiudvalget'],
    ['named the other way round', 'Udvalget for Børn og Skole', 'Skole- og Børneudvalget'],
  ])('%s', (_, one, other) => {
    expect(committeeLine(one)).toBe(committeeLine(other));
    expect(couldBeOneCommittee(one, other)).toBe(true);
  });

  it('when a new term has given it more to do', () => {
    const [before, after] = [
      'Erhvervs- og Beskæftigelsesudvalget',
      'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
    ];
    expect(couldBeOneCommittee(before, after)).toBe(true);
    expect(couldBeOneCommittee(after, before)).toBe(true);
  });

  it.each([
    ['one that shares a subject', 'Social- og Handicapudvalget', 'Sundheds- og Socialudvalget'],
    ['the council', 'Økonomiudvalget', 'Byrådet'],
    ['a list of questions to the council', '.Spørgsmål / Svar til Byrådet 2022-2025', 'Byråd 2022-2025'],
    ['a name without words', '---', 'Byrådet'],
    ['another name without words', '---', '...'],
  ])('and is not %s', (_, one, other) => {
    expect(couldBeOneCommittee(one, other)).toBe(false);
  });
});

describe('committees', () => {
  it('are known as the council and as the one that keeps the money', () => {
    expect([isCouncil('Byråd 2022-2025'), isCouncil('Kulturudvalget')]).toEqual([true, false]);
    expect([isEconomyCommittee('Økonomi- og Erhvervsudvalget'), isEconomyCommittee('Kulturudvalget')]).toEqual([
      true,
      false,
    ]);
  });
});
