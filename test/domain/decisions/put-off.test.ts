import { describe, expect, it } from 'vitest';
import { postponementTarget } from '../../../shared/domain/decisions/postponement-target.ts';
import { itemsPutOff } from '../../../shared/domain/decisions/put-off.ts';

describe('where a postponement goes', () => {
  it.each([
    ['Udsættes til næste møde i udvalget.', 'næste møde i udvalget'],
    ['Sagen udsættes til næste møde, da der er kommet nye oplysninger.', 'næste møde'],
    ['Punktet udsættes til næste møde idet Økonomiudvalget ønsker yderligere oplysninger.', 'næste møde'],
    ['Sagen blev udsat til næste udvalgsmøde.', 'næste udvalgsmøde'],
    [
      'Punktet udsættes til Skole, Børne- og Ungeudvalgets møde i september 2022.',
      'Skole, Børne- og Ungeudvalgets møde i september 2022',
    ],
    ['Udsættes til den 29. maj.', 'den 29. maj'],
    [
      'Udsættes til ekstraordinært møde i Skole-, Børne- og Ungeudvalget den 21. november 2023.',
      'ekstraordinært møde i Skole-, Børne- og Ungeudvalget den 21. november 2023',
    ],
    ['Sagen udsættes til mødet i maj, da der mangler oplysninger. Godkendt.', 'mødet i maj'],
    ['Sagen udsættes til august 2026.', 'august 2026'],
    ['Udsættes til udvalgets møde den 24. marts 2025.', 'udvalgets møde den 24. marts 2025'],
    ['Sagen udsat til næstkommende ordinære møde.', 'næstkommende ordinære møde'],
    ['Sagen overgår til mødet i juni.', 'mødet i juni'],
    ['Behandlingen udsættes til junimødet mhp. yderligere belysning.', 'junimødet'],
    ['Sagen stilles i bero, indtil resultatet foreligger.', 'indtil resultatet foreligger'],
    ['Sagen genoptages på næste møde.', 'næste møde'],
    ['Udvalget udskyder sagen til mødet den 23. august 2023 kl. 15.30.', 'mødet den 23. august 2023 kl. 15.30'],
  ])('%j', (text, until) => {
    expect(postponementTarget(text)).toBe(until);
  });

  it.each(['Udsættes', 'Indstillingen godkendt til næste møde', 'Sagen blev udsat.'])('is not said in %j', (text) => {
    expect(postponementTarget(text)).toBeNull();
  });
});

describe('items that a decision puts off', () => {
  const numbersIn = (text: string) => itemsPutOff(text).map(({ itemNumber }) => itemNumber);

  it.each([
    ['Godkendt med bemærkning om, at sag nr. 8 - Årsberetning 2025 udsættes til næste møde i udvalget.', ['8']],
    ['Dagsordenen godkendt, idet punkt 122 udsættes.', ['122']],
    ['Dagsordenspunkt 8a er udsat.', ['8a']],
    ['Pkt. 3 udsættes. Pkt. 4 udsættes til næste møde.', ['3', '4']],
    ['Udvalget besluttede at udsætte punkt 8.', ['8']],
    ['Punkt 5 behandles før punkt 4, og punkt 8 udsættes.', ['8']],
  ])('%j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    'Indstillingens punkt 2 udsættes til næste møde.',
    'Punkt 2 i indstillingen udsættes.',
    'Punkt 3 om borgere, der er udsat for vold, blev godkendt.',
    'Sag nr. 8 udsættes ikke.',
    'Godkendt, idet sag 3 blev udskudt til efter sag 5.',
    'Sag nr. 8 om udsatte boligområder blev drøftet.',
    'Sag nr. 8 om konkurrenceudsættelse blev godkendt.',
    'Udsættes',
  ])('are none in %j', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('are quoted in the sentence that says so, with where they go', () => {
    const text = 'Indstillingen godkendt. Sag nr. 8 udsættes til næste møde.';
    expect(itemsPutOff(text)).toEqual([
      { itemNumber: '8', until: 'næste møde', quote: 'Sag nr. 8 udsættes til næste møde.' },
    ]);
  });
});
