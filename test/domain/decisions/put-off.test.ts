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
    ['Punkt 5 behandles før punkt 4, og udvalget udsætter punkt 8.', ['8']],
    ['Udvalget udsatte punkt 8 til næste møde.', ['8']],
    ['Godkendt, idet sag 3 blev udskudt til efter sag 5, og punkt 8 udsættes.', ['8']],
    ['Sag nr. 8 - 17 nye boliger udsættes til næste møde.', ['8']],
    ['Sag nr. 2 - 3. budgetopfølgning udsættes.', ['2']],
    ['Punkt 8 udsættes til 6. maj.', ['8']],
    ['Punkt 4, 2026-budgettet, udsættes.', ['4']],
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
    'Punkt 4, der blev udsat fra sidste møde, blev godkendt.',
    'Sag 25/1234 udsættes.',
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

describe('lists and ranges of items that a decision puts off', () => {
  const numbersIn = (text: string) => itemsPutOff(text).map(({ itemNumber }) => itemNumber);

  it.each([
    ['Godkendt, idet punkt 3, 4 og 5 udsættes til næste møde', ['3', '4', '5']],
    ['Punkt 3 og 5 udsættes', ['3', '5']],
    ['Punkterne 4-6 udsættes til næste møde', ['4', '5', '6']],
    ['Punkt 98 - 102 udsættes', ['98', '99', '100', '101', '102']],
    ['Punkt 4.-6. udsættes.', ['4', '5', '6']],
    ['Sagerne 7 og 9 udsættes', ['7', '9']],
    ['pkt. 8+9 udskydes', ['8', '9']],
    ['Godkendt, idet punkt 12 til 15 udskydes.', ['12', '13', '14', '15']],
    ['Godkendt, idet sag nr. 3, sag nr. 4 og sag nr. 5 udsættes', ['3', '4', '5']],
    ['Punkt nr. 3 og nr. 4 udsættes.', ['3', '4']],
    ['Punkt 3 (Budget 2026) og punkt 5 (Skoler) udsættes.', ['3', '5']],
    ['Udvalget besluttede at udsætte punkterne 7, 8 og 9 til næste møde.', ['7', '8', '9']],
    ['Punkt 9-7 udsættes.', ['9']],
  ])('%j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it('end after 30 items', () => {
    expect(numbersIn('Punkt 1-900 udsættes.')).toHaveLength(30);
  });

  it('go each where its own words say', () => {
    const text = 'Punkt 4 udsættes til næste møde, mens punkt 7 og 8 udsættes til mødet i maj.';
    expect(itemsPutOff(text).map(({ itemNumber, until }) => `${itemNumber} ${until}`)).toEqual([
      '4 næste møde',
      '7 mødet i maj',
      '8 mødet i maj',
    ]);
  });
});

describe('a motion to put an item off', () => {
  const numbersIn = (text: string) => itemsPutOff(text).map(({ itemNumber }) => itemNumber);

  it.each([
    'Forslag om at udsætte punkt 4 blev forkastet. Godkendt.',
    'Forslag om at udsætte punkt 4 blev ikke imødekommet. Godkendt.',
    'Forslag om, at punkt 4 udsættes, blev stemt ned. Godkendt.',
    'Forslag om at punkt 4 udsættes blev nedstemt. Godkendt.',
    'Dagsordenen godkendt, idet forslag om at udsætte punkt 4 og 5 blev forkastet.',
    '(V) ønskede punkt 4 udsat, men det blev der ikke flertal for. Godkendt.',
    'Venstre ønskede punkt 4 udsat, men dagsordenen blev godkendt.',
    'Enhedslisten ønskede punkt 8 udsat. Dagsordenen godkendt.',
    '(V) foreslog, at punkt 4 udsættes. Forslaget faldt. Dagsordenen godkendt.',
    '(V) foreslog, at punkt 4 udsættes. Forslaget bortfaldt.',
    '(V) foreslog, at punkt 4 udsættes. Forslaget blev ikke vedtaget.',
    '(V) foreslog, at punkt 4 udsættes. For stemte 3, imod 4. Forslaget faldt.\nGodkendt.',
    '(A) stillede forslag om, at punkt 4 udsættes. Der var ikke flertal for forslaget.',
    'V foreslog at udsætte punkt 4. Forslaget faldt.',
    'Punkt 4 blev foreslået udsat, hvilket blev nedstemt.',
    'Udvalget forkastede (V)s forslag om at udsætte punkt 4.',
    'Udvalget afviste at udsætte punkt 4. Godkendt.',
    'Der var ikke flertal for at udsætte punkt 4. Godkendt.',
    'Et flertal (A, V) stemte imod at udsætte punkt 4.',
  ])('puts nothing off when it is lost: %j', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it.each([
    '(V) foreslog, at punkt 4 udsættes. Forslaget blev vedtaget. Dagsordenen herefter godkendt.',
    '(V) foreslog, at punkt 4 udsættes. Godkendt.',
    'Forslag om at udsætte punkt 4 blev vedtaget. Godkendt.',
    'Formanden foreslog, at punkt 4 udsættes. Dagsordenen godkendt.',
    'Udvalget ønsker punkt 4 udsat til næste møde.',
    'Efter forslag fra Venstre udsættes punkt 4.',
    'Udvalget besluttede på forslag fra (V) at udsætte punkt 4.',
    'Punkt 4 - Forslag om cykelsti udsættes til næste møde.',
    'Punkt 4 om afvist ansøgning udsættes til næste møde.',
    'Forslag om at udsætte punkt 3 blev forkastet, og punkt 4 udsættes.',
    'Punkt 4 udsættes, forslag om at udsætte punkt 3 blev forkastet.',
    'V foreslog at udsætte punkt 3. Forslaget faldt.\nPunkt 4 udsættes.',
  ])('is no reason to miss item 4 in %j', (text) => {
    expect(numbersIn(text)).toEqual(['4']);
  });
});
