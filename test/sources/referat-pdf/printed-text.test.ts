import { describe, expect, it } from 'vitest';
import { pagesInWorker } from '../../../shared/sources/referat-pdf/pages-in-worker.ts';
import { printedText } from '../../../shared/sources/referat-pdf/printed-lines.ts';
import { firstItemAt } from '../../../shared/sources/referat-text/split-items.ts';
import { type Line, pdfOfLines } from './pdf-of.ts';

const bodyOf = async (...pages: Line[][]): Promise<string[]> => {
  const read = await pagesInWorker(await pdfOfLines(pages));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return printedText(read.value, firstItemAt)
    .body.map(({ text, level }) => '#'.repeat(level) + text)
    .filter((text) => text !== '');
};

const item: Line = { text: 'Punkt 1: Skole', y: 60, size: 16 };
// Two full lines, by which the reader knows where the right edge is.
const full = 'Udvalget drøftede sagen om den nye skole ved havnen, som skal stå færdig i sommeren';
const filler = [0, 1, 2, 3].map((row): Line => ({ text: full, y: 700 + 14 * row }));

describe('the text that a PDF prints', () => {
  it('leaves out running titles and page numbers', async () => {
    const page = (number: number): Line[] => [
      { text: 'Byrådet 9. juni 2026', y: 20, size: 8 },
      { text: `Punkt ${number}: Sag nummer ${number}`, y: 60, size: 16 },
      { text: `00.01.00-A00-${number}-26`, y: 85 },
      { text: `- ${number + 1} -`, y: 820, size: 8 },
    ];
    expect(await bodyOf(page(1), page(2), page(3))).toEqual([
      '#Punkt 1: Sag nummer 1',
      '00.01.00-A00-1-26',
      '#Punkt 2: Sag nummer 2',
      '00.01.00-A00-2-26',
      '#Punkt 3: Sag nummer 3',
      '00.01.00-A00-3-26',
    ]);
  });

  it('keeps what only looks alike on a few pages', async () => {
    const page = (number: number): Line[] => [
      { text: `Punkt ${number}: Lukket punkt`, y: 60, size: 16 },
      { text: 'Afbud Bo Dahl (V)', y: 85 },
    ];
    const pages = [page(1), page(2), [{ text: 'Punkt 3: Budget', y: 60, size: 16 }], [{ text: 'Mere tekst', y: 60 }]];
    expect((await bodyOf(...pages)).filter((text) => text.startsWith('Afbud'))).toHaveLength(2);
  });

  it('puts wrapped lines together, and parts paragraphs by their gap or a short line', async () => {
    const lines = [
      { text: full, y: 100 },
      { text: 'Den bliver stor.', y: 114 },
      { text: 'Den får en hal.', y: 128 },
      { text: 'Den koster en del.', y: 156 },
    ];
    const body = await bodyOf([item, ...lines, ...filler]);
    expect(body.slice(1, 4)).toEqual([`${full} Den bliver stor.`, 'Den får en hal.', 'Den koster en del.']);
  });

  it('puts a paragraph together that a page break split, but not a list with what announces it', async () => {
    const first = [item, ...filler, { text: 'Udvalget drøfter', y: 780 }];
    expect(await bodyOf(first.slice(0, -1), [{ text: 'og godkendes.', y: 60 }])).toContain(
      `${[full, full, full, full].join(' ')} og godkendes.`,
    );
    expect(
      await bodyOf([...first.slice(0, -1), { text: 'Det indstilles, at', y: 770 }], [{ text: 'Skolen bygges', y: 60 }]),
    ).toEqual(expect.arrayContaining(['Skolen bygges']));
  });

  it.each([
    ['udvalgs-', 'mødet var kort.', 'udvalgsmødet', 'udvalgsmødet', 'a word that stands elsewhere without it'],
    ['incel-', 'relaterede miljøer.', 'incel-relaterede', 'incel-relaterede', 'a word that has it elsewhere'],
    ['CV-', 'indsatsen er ny.', 'x', 'CV-indsatsen', 'an abbreviation'],
    ['børne-', 'og ungeområdet.', 'x', 'børne- og', 'a word that is left out'],
    ['trafik\u00ad', 'sikkerheden er god.', 'x', 'trafiksikkerheden', 'a soft one'],
  ])('reads a hyphen at a line end: %s %s (%#)', async (end, next, elsewhere, expected) => {
    const wide = { text: `${full.slice(0, 75)} ${end}`, y: 100 };
    const body = await bodyOf([item, wide, { text: next, y: 114 }, { text: `Se ${elsewhere}.`, y: 150 }, ...filler]);
    expect(body[1]).toContain(expected);
  });

  it('reads columns across, and goes on below a name in its column', async () => {
    const lines = [
      { text: 'Budget', y: 100 },
      { text: '4.754', x: 300, y: 100 },
      { text: '4.720', x: 400, y: 100 },
      { text: 'Afbud', y: 150 },
      { text: 'Anna Berg (A),', x: 180, y: 150 },
      { text: 'Bo Dahl (V)', x: 180, y: 164 },
    ];
    expect((await bodyOf([item, ...lines, ...filler])).slice(1, 3)).toEqual([
      'Budget 4.754 4.720',
      'Afbud Anna Berg (A), Bo Dahl (V)',
    ]);
  });

  it('reads lines in their order on the page, whatever order they are drawn in', async () => {
    const lines = [
      { text: 'Nederst', y: 200 },
      { text: 'Øverst', y: 100 },
      { text: '1.', y: 150 },
      { text: 'punkt', x: 90, y: 150 },
    ];
    expect((await bodyOf([item, ...lines])).slice(1)).toEqual(['Øverst', '1. punkt', 'Nederst']);
  });
});
