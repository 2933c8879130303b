import { pdfOfLines } from './pdf-of.ts';

/** A made-up agenda of two pages: contents without dots, a running title, a list, a word divided over two lines. */
export const pdfOfAgenda = (): Promise<Uint8Array> =>
  pdfOfLines([
    [
      ...edges(1),
      { text: 'DAGSORDEN Teknik- og Miljøudvalget d. 09-06-2026', y: 80, size: 18 },
      { text: 'Mødedato', y: 120 },
      { text: 'Tirsdag d. 9. juni 2026 kl. 16:30', x: 180, y: 120 },
      { text: 'Mødested', y: 140 },
      { text: 'Rådhuset, lokale 1', x: 180, y: 140 },
      { text: 'Indholdsfortegnelse', y: 180, size: 15 },
      { text: 'Punkt 1: Godkendelse af dagsorden', y: 210 },
      { text: '2', x: 510, y: 210 },
      { text: 'Punkt 2: Cykelsti langs Søndre Ringvej mellem stationen og den nye', y: 225 },
      { text: 'skole ved åen', y: 238 },
      { text: '2', x: 510, y: 238 },
      { text: 'Punkt 3: Lukket: Køb af ejendom', y: 253 },
      { text: '2', x: 510, y: 253 },
    ],
    [
      ...edges(2),
      { text: 'Punkt 1: Godkendelse af dagsorden', y: 80, size: 16 },
      { text: '00.22.04-P35-3-26', y: 105 },
      { text: 'Indstilling', y: 135, size: 13 },
      { text: 'Administrationen indstiller, at dagsordenen godkendes.', y: 155 },
      { text: 'Punkt 2: Cykelsti langs Søndre Ringvej mellem stationen', y: 200, size: 16 },
      { text: 'og den nye skole ved åen', y: 219, size: 16 },
      { text: '05.04.00-P20-4-26', y: 245 },
      { text: 'Sagsfremstilling', y: 275, size: 13 },
      {
        text: 'Stien er 1,2 km lang og ventes at koste 4,5 mio. kr. Udgiften holdes inden for rammen af budget-',
        y: 295,
      },
      {
        text: 'aftalen for 2026. Se også budgetaftalen side 12, hvor Miljø- og Teknikudvalgets pulje er nævnt, og vej\u00ad',
        y: 308,
      },
      { text: 'vedligeholdelsen af stier.', y: 321 },
      { text: 'Indstilling', y: 350, size: 13 },
      { text: 'Administrationen indstiller, at', y: 370 },
      { text: '1.', y: 390 },
      { text: 'linjeføringen godkendes,', x: 110, y: 390 },
      { text: '2.', y: 405 },
      { text: 'der søges tilskud hos Vejdirektoratet.', x: 110, y: 405 },
      { text: 'Bilag', y: 435, size: 13 },
      { text: 'ANBEFALES Kort over linjeføringen', y: 455 },
      { text: 'Punkt 3: Lukket: Køb af ejendom', y: 500, size: 16 },
      { text: '82.02.00-G10-1-26', y: 525 },
    ],
  ]);

const edges = (page: number) => [
  { text: 'Teknik- og Miljøudvalget 09-06-2026', y: 30, size: 8 },
  { text: `Side ${page} af 2`, x: 480, y: 805, size: 8 },
];
