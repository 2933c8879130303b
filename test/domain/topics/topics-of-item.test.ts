import { describe, expect, it } from 'vitest';
import { topicsOfItem } from '../../../shared/domain/topics/topics-of-item.ts';
import { anItem } from '../../support/an-item.ts';

const of = (title: string, caseNumber: string | null = null, recommendations: string[] = []) =>
  topicsOfItem({ title, caseNumber, recommendations }).map(({ topic }) => topic.id as string);

describe('the topics of an item', () => {
  it('say why: item 8 of the first meeting by its KLE number and by a word', () => {
    expect(topicsOfItem(anItem()).map(({ topic, because }) => [topic.id, because])).toEqual([
      ['beskaeftigelse', { kle: '15' }],
      ['tryghed', { word: 'radikalisering' }],
    ]);
  });

  it.each([
    ['01.02.05-P16-1-26', ['planer']],
    ['00.30.14-G01-2-26', ['budget']],
    ['17.01.00-A00-1-26', ['skole']],
    ['84.01.00-P35-57-25', ['valg']],
    ['00.22.04-P35-57-25', []],
  ])('follow the KLE number %s', (caseNumber, topics) => {
    expect(of('Sag', caseNumber)).toEqual(topics);
  });

  it.each(['01.021.5-P16-1-26', '21-014448', '25/26257', '150.00.00-A00-1-26', '15.00.00', '2026-000962'])(
    'do not take %s for a KLE number of theirs',
    (caseNumber) => {
      expect(of('Sag', caseNumber)).toEqual([]);
    },
  );

  it('read a damaged facet’s number all the same', () => {
    expect(of('Sag', '15.15.70-100-12-26')).toEqual(['beskaeftigelse']);
  });

  it.each([
    ['Omlægning af aktiveringsindsatsen', ['beskaeftigelse']],
    ['Ny tennisbane ved idrætsparken', ['idraet']],
    ['Trafiksikkerhed ved Skolevej', ['trafik']],
    ['Digital signatur i sagsgangen', []],
    ['Den naturlige udvikling', []],
    ['Meddelelser', []],
  ])('are found by the words of %j', (title, topics) => {
    expect(of(title)).toEqual(topics);
  });

  const byCommittee = (title: string, committee: string) =>
    topicsOfItem({ title, caseNumber: null, recommendations: [] }, committee).map(({ topic }) => topic.id);

  it.each([
    ['Besøg i Portalen', 'Skoleudvalget', ['skole']],
    ['Besøg i Portalen', 'Klima-, Teknik- og Miljøudvalget', []],
    ['Godkendelse af dagsorden', 'Skoleudvalget', []],
    ['Cykelsti ved Parkvej', 'Skoleudvalget', ['trafik']],
  ])('%s in %s is told by the committee only where nothing else tells', (title, committee, topics) => {
    expect(byCommittee(title, committee)).toEqual(topics);
  });

  it('are not told by who recommends or decides', () => {
    const recommendations = ['Center for Kultur & Fritid indstiller til Social- og Handicapudvalget, at det vedtages'];
    expect(of('Ny ordning', null, recommendations)).toEqual([]);
  });

  it('are found by the words of what is recommended', () => {
    expect(of('Orientering', null, ['Lokalplan 123 vedtages'])).toEqual(['planer']);
  });
});
