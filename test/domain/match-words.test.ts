import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/domain/danish.ts';
import { holdsWord } from '../../shared/domain/match-words.ts';

const holds = (text: string, word: string) => holdsWord(wordsOf(text), word);

describe('a watched word', () => {
  it.each([
    ['Status på folkeskoleområdet', 'skole', 'inside a compound'],
    ['Skolerne i Ballerup', 'skole', 'in another inflection'],
    ['En ny SKOLE', 'skole', 'in capitals'],
    ['En ny skole', 'Skole', 'written with a capital'],
    ['Årsberetning for radikaliseringsindsatsen', 'radikalisering', 'at the head of a compound'],
    ['Lokalplaner for bymidten', 'lokalplan', 'in the plural'],
    ['Boligens støj', 'støj', 'alone, though it is short'],
    ['Salg af almene boliger på Ås', 'almene boliger', 'as a phrase'],
    ['En almen bolig', 'almene boliger', 'as a phrase in another inflection'],
    ['Ældrepleje', 'ældrepleje', 'with Danish letters'],
    ['Sol\u00adceller på taget', 'solceller', 'with a soft hyphen'],
  ])('in %j: %s, %s', (text, word) => {
    expect(holds(text, word)).toBe(true);
  });

  it.each([
    ['Kulturhuset', 'ur', 'a short word is not looked for inside others'],
    ['Boliger, almene', 'almene boliger', 'a phrase stands in its order'],
    ['Almene og private boliger', 'almene boliger', 'a phrase stands together'],
    ['Havnen', 'skole', 'it is not there'],
    ['Cykelsti langs Kulturvej', 'kultur', 'it is part of a street name'],
    ['Byggemodning af Skolebakken', 'skole', 'it is part of a street name'],
    ['', 'skole', 'there is no text'],
    ['Alt muligt', '', 'there is no word'],
    ['Alt muligt', '?!', 'it has no letters'],
  ])('is not in %j: %s, for %s', (text, word) => {
    expect(holds(text, word)).toBe(false);
  });
});
