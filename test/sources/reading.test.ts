import { describe, expect, it } from 'vitest';
import { withoutAttendance } from '../../shared/sources/reading/attendance.ts';
import { titleOf } from '../../shared/sources/reading/closed-title.ts';
import { participantFrom } from '../../shared/sources/reading/participant.ts';
import { recommendationPoints } from '../../shared/sources/reading/recommendation-points.ts';

describe('attendance lines', () => {
  it.each([
    ['Afbud: Anna Berg, Bo Dahl (V)', ['Anna Berg', 'Bo Dahl (V)']],
    ['Fraværende: Anna Berg og Bo Dahl.', ['Anna Berg', 'Bo Dahl']],
    ['Ikke tilstede: Liselott Blixt (UP-1)', ['Liselott Blixt (UP-1)']],
    ['Afbud fra Anna Berg (A)', ['Anna Berg (A)']],
    ['Ikke til stede Anna Berg', ['Anna Berg']],
  ])('%s', (line, absent) => {
    expect(withoutAttendance(['Godkendt.', line])).toEqual({ paragraphs: ['Godkendt.'], absent });
  });

  it('may have their names below', () => {
    const lines = ['Godkendt.', 'Ikke til stede:', 'Anna Berg (A)', 'Bo Dahl', 'Udvalget ønsker en status.'];
    expect(withoutAttendance(lines)).toEqual({
      paragraphs: ['Godkendt.', 'Udvalget ønsker en status.'],
      absent: ['Anna Berg (A)', 'Bo Dahl'],
    });
  });

  it.each([
    'Afbud fra formanden skal meldes senest dagen før.',
    'Fraværende medlemmer får referatet tilsendt.',
    'Anna Berg (A) var ikke til stede.',
  ])('are not sentences like "%s"', (sentence) => {
    expect(withoutAttendance([sentence])).toEqual({ paragraphs: [sentence], absent: [] });
  });
});

describe('the title of an item', () => {
  it.each([
    ['Lukket: Salg af grund', 'Salg af grund', true],
    ['LUKKET PUNKT - Salg af grund', 'Salg af grund', true],
    ['Lukket: LUKKET Meddelelser', 'LUKKET Meddelelser', true],
    ['Lukket Salg af grund', 'Lukket Salg af grund', true],
    ['Lukketider i nattelivet', 'Lukketider i nattelivet', false],
    ['Lukket:', 'Lukket:', true],
  ])('%s', (printed, title, closed) => {
    expect(titleOf(printed)).toEqual({ title, closed });
  });
});

describe('a participant', () => {
  it.each([
    ['Ali Abbasi (Ø)', { name: 'Ali Abbasi', party: 'Ø', role: null, absent: false }],
    ['Lolan Ottesen (A) (Afbud)', { name: 'Lolan Ottesen', party: 'A', role: null, absent: true }],
    ['Jette Rau (erhvervschef) - Deltog', { name: 'Jette Rau', party: null, role: 'erhvervschef', absent: false }],
    ['Musa Kekec (A) - Afbud', { name: 'Musa Kekec', party: 'A', role: null, absent: true }],
    ['Liselott Blixt (UP-1)', { name: 'Liselott Blixt', party: 'UP-1', role: null, absent: false }],
    ['Renée Mamsen-Svarter', { name: 'Renée Mamsen-Svarter', party: null, role: null, absent: false }],
  ])('%s', (printed, participant) => {
    expect(participantFrom(printed)).toEqual(participant);
  });
});

describe('the points of a recommendation', () => {
  it.each([
    [
      'are the numbered ones',
      ['Centret indstiller, at', '1. A godkendes', '2) B drøftes'],
      ['A godkendes', 'B drøftes'],
    ],
    ['are what follows "at"', ['Centret indstiller, at:', 'A godkendes', 'B drøftes'], ['A godkendes', 'B drøftes']],
    ['are one where there is one', ['Centret indstiller, at A godkendes.'], ['Centret indstiller, at A godkendes.']],
    [
      'keep their letters',
      ['1. A godkendes', 'a) for 2026', 'b) for 2027', '2. B'],
      ['A godkendes\na) for 2026\nb) for 2027', 'B'],
    ],
    ['may be lettered themselves', ['a) A godkendes', 'b) B drøftes'], ['A godkendes', 'B drøftes']],
    ['are none without a recommendation', [], []],
  ])('%s', (_, paragraphs, points) => {
    expect(recommendationPoints(paragraphs)).toEqual(points);
  });
});
