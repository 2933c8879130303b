import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { readFile } from '../../../shared/sources/read-page.ts';
import { referatTextReader } from '../../../shared/sources/referat-text/referat-text-reader.ts';

const from = { origin: null, name: 'referat.txt' };
const head = 'Byrådet\nMandag den 1. juni 2026 - kl. 13:00\nSalen\n\n';
const itemsIn = (text: string): AgendaItem[] => {
  const read = referatTextReader.read(head + text, from);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.items;
};
const titlesIn = (text: string): string[] => itemsIn(text).map(({ number, title }) => `${number} ${title}`);

describe('items are numbered', () => {
  it.each([
    ['Punkt 7. Budget\n\nBeslutning\n\nGodkendt', '7 Budget'],
    ['Pkt. 7 Budget\n\nBeslutning\n\nGodkendt', '7 Budget'],
    ['Pkt. 7: Budget\n\nBeslutning\n\nGodkendt', '7 Budget'],
    ['Dagsordenspunkt nr. 7 - Budget\n\nBeslutning\n\nGodkendt', '7 Budget'],
    ['Punkt 7\n\nBudget\n\nBeslutning\n\nGodkendt', '7 Budget'],
    ['Punkt 7\nBudget for de\nkommende år\n\nBeslutning\n\nGodkendt', '7 Budget for de kommende år'],
    ['7. Budget\n\n00.30.14-G01-2-26\n\nBeslutning\n\nGodkendt', '7 Budget'],
    ['## 7. Budget\n\n### Beslutning\n\nGodkendt', '7 Budget'],
    ['7. Budget\nSagsnr.: 26/1234\n\nBeslutning\n\nGodkendt', '7 Budget'],
  ])('%j', (text, title) => {
    expect(titlesIn(text)).toEqual([title]);
  });

  it('in one way only: the points of a list are none', () => {
    const text =
      'Punkt 1 Budget\n\nIndstilling\n\n1. Budgettet godkendes.\n\n2. Renten drøftes.\n\nPunkt 2 Skole\n\nBeslutning\n\nGodkendt';
    expect(titlesIn(text)).toEqual(['1 Budget', '2 Skole']);
  });

  it('upwards, so that a sentence about item 8 begins none', () => {
    const text =
      'Punkt 1 Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 8 udsættes.\n\nPunkt 2 Skole\n\nBeslutning\n\nGodkendt\n\nPunkt 8 Vej\n\nBeslutning\n\nUdsat';
    expect(titlesIn(text)).toEqual(['1 Dagsorden', '2 Skole', '8 Vej']);
  });

  it('with a case number that its label goes before', () => {
    expect(itemsIn('Punkt 1 Budget\n\nSagsnr.: 26/1234\n\nBeslutning\n\nGodkendt')[0]?.caseNumber).toBe('26/1234');
  });
});

describe('the heading "Lukket dagsorden"', () => {
  const text =
    'Åben dagsorden\n\nPunkt 1 Budget\n\nBeslutning\n\nGodkendt\n\nLukket dagsorden\n\nPunkt 2 Køb\n\nPunkt 3 Salg\n\nBeslutning\n\nGodkendt';

  it('closes the items below it, and is no part of the one above', () => {
    expect(itemsIn(text).map(({ closed }) => closed)).toEqual([false, true, true]);
    expect(itemsIn(text)[0]?.decision?.text).toBe('Godkendt');
  });

  it('may begin the numbers again', () => {
    const again = text.replace('Punkt 2', 'Punkt 1').replace('Punkt 3', 'Punkt 2');
    expect(titlesIn(again)).toEqual(['1 Budget', '1 Køb', '2 Salg']);
  });

  it('may be the only one', () => {
    expect(itemsIn('Lukket dagsorden\n\nPunkt 1 Køb\n\nBeslutning\n\nGodkendt')[0]?.closed).toBe(true);
  });
});

describe('the same minutes, saved in another way', () => {
  const saved = readFileSync(new URL('../pages/referat-text/ballerup-2019-12-03.txt', import.meta.url), 'utf8');
  const asSaved = referatTextReader.read(saved, from);

  it.each<[string, (text: string) => Uint8Array]>([
    ['with line ends as on Windows', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['with page breaks', (text) => Buffer.from(text.replaceAll('\n\n\n\n', '\n\n\f\n'))],
    ['with hard blanks', (text) => Buffer.from(text.replaceAll(' ', '\u00a0'))],
    ['with letters in parts', (text) => Buffer.from(text.normalize('NFD'))],
    ['with a mark at the beginning', (text) => Buffer.from(`\ufeff${text}`)],
    ['in windows-1252', (text) => Buffer.from(text.replaceAll('”', '\u0094'), 'latin1')],
    ['in UTF-8 twice', (text) => Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(text)))],
    ['in UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('say the same %s', async (_, save) => {
    expect(await readFile(save(saved), from)).toEqual(asSaved);
  });

  it('are a problem when they break off inside a letter', async () => {
    const bytes = Buffer.from(saved);
    const problem = { kind: 'unexpected-layout', missing: 'the text breaks off inside a letter' };
    expect(await readFile(bytes.subarray(0, bytes.indexOf('ø', 15_000) + 1), from)).toEqual({ ok: false, problem });
  });
});

describe('a text that ends too early', () => {
  const whole = 'Punkt 1 Budget\n\nBeslutning\n\nGodkendt\n\nPunkt 2 Skolevej\n\nSammendrag\n\nEn sag om en vej.';

  it('is a problem, not a meeting without its last decision', () => {
    expect(referatTextReader.read(head + whole, from)).toMatchObject({ ok: false, problem: { kind: 'implausible' } });
  });

  it('is whole where the last item is the meeting’s own matter', () => {
    expect(titlesIn(whole.replace('Skolevej', 'Underskriftsside'))).toEqual(['1 Budget', '2 Underskriftsside']);
  });
});
