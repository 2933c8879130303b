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
    ['Boligens støj', 'støj', 'alone, where it is short'],
    ['Salg af almene boliger på Ås', 'almene boliger', 'as a phrase'],
    ['En almen bolig', 'almene boliger', 'as a phrase in another inflection'],
    ['Ældrepleje', 'ældrepleje', 'with Danish letters'],
    ['Sol\u00adceller på taget', 'solceller', 'with a soft hyphen'],
    ['Det nye kunstmuseum og museumsplanen', 'museet', 'in the forms of Latin words'],
    ['To museer', 'museum', 'in the forms of Latin words'],
    ['Folkemuseerne', 'museum', 'in the forms of Latin words, inside a compound'],
    ['Udvidelse af gymnasiet', 'gymnasium', 'in the forms of Latin words'],
    ['Et gymnasium', 'gymnasiet', 'in the forms of Latin words'],
    ['Børnene i Ballerup', 'barn', 'in an irregular plural'],
    ['Et barn', 'børn', 'in the singular of one'],
    ['Skolebøger til alle', 'bog', 'in an irregular plural, inside a compound'],
    ['Fældning af træer', 'træ', 'in a plural that the stemmer does not know'],
    ['Nye cykler', 'cykel', 'where a letter is lost'],
    ['Cykelparkering', 'cykler', 'where a letter is lost, inside a compound'],
    ['Byens to centre', 'center', 'where a letter is lost'],
    ['Ungecentret', 'center', 'where a letter is lost, inside a compound'],
    ['Udvikling af havneområdet', 'havn', 'at the head of a compound, though it is short'],
    ['Støjskærme og støjhandlingsplan', 'støj', 'at the head of a compound, though it is short'],
    ['Vandværket', 'vand', 'at the head of a compound, though it is short'],
    ['Skovrejsning ved åen', 'skoven', 'at the head of a compound, though it is short'],
    ['Børnehavebørn', 'børn', 'at both ends of a compound, though it is short'],
    ['Hovedgaden bliver cykelgade', 'cykel', 'as the kind of a way'],
    ['Ny cykelvej', 'cykler', 'as the kind of a way'],
    ['Støj fra motorvejen', 'motor', 'as the kind of a way'],
    ['Ny omfartsvej', 'omfart', 'as the kind of a way'],
    ['Sikre skoleveje', 'skole', 'where ways are meant, and none by its name'],
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
    ['Skolevej 3', 'skole', 'it is part of a street name'],
    ['Skolevejen spærres', 'skole', 'it is part of a street name'],
    ['Havnevej 12', 'havn', 'it is part of a street name'],
    ['Ny jordemoder og et vandrehjem', 'jord', 'it only looks so'],
    ['Vandretur og vandrehjem', 'vand', 'it only looks so'],
    ['Parkering ved stationen', 'park', 'it only looks so'],
    ['Vinduer og vinderprojektet', 'vind', 'it only looks so'],
    ['Hundigevej og flere hundrede', 'hund', 'it only looks so'],
    ['Børne- og Ungeudvalget, ungeudvalget', 'unge', 'the name of a body is no word of a text'],
    ['Tilbygning på forhånd, modstand', 'tand', 'short ends of words are chance'],
    ['Sagen handler om vejen', 'handel', 'another word has the same form'],
    ['', 'skole', 'there is no text'],
    ['Alt muligt', '', 'there is no word'],
    ['Alt muligt', '?!', 'it has no letters'],
  ])('is not in %j: %s, for %s', (text, word) => {
    expect(holds(text, word)).toBe(false);
  });
});
