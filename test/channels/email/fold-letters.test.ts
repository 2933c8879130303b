import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../shared/channels/email/compose-mail.ts';
import { conversationOf, listOf } from '../../../shared/channels/email/conversation.ts';
import { makeWordLetters } from '../../../shared/channels/email/letter-mail.ts';
import type { Letter } from '../../../shared/channels/letter.ts';
import { subscriberId } from '../../../shared/domain/ids.ts';
import type { ToldItem } from '../../../shared/domain/telling.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter } from '../../support/a-letter.ts';
import { anItem } from '../../support/an-item.ts';

const links = { manage: 'https://web.example/styr/token', unsubscribe: 'https://web.example/afmeld/token' };
const word = (letters: readonly Letter[]) => makeWordLetters()(letters, links);
/** Bytes of the whole message, as it goes out. */
const bytesOf = async (letters: readonly Letter[]): Promise<number> => {
  const raw = await composeMail({
    ...word(letters),
    from: 'varsel@referatvagt.example',
    to: 'astrid@example.dk',
    key: 'digest',
    follows: Array.from({ length: 50 }, (_, at) => `mail.${at}`),
    thread: conversationOf(letters, subscriberId('s')),
    list: listOf(letters),
    at: new Date('2026-04-15T05:00:00.000Z'),
    unsubscribe: `https://web.example/afmeld/${'t'.repeat(800)}`,
  });
  return raw.length;
};

const decided = (number: number, text = 'Godkendt') =>
  anItem({
    number: String(number),
    title: `Sag ${number}`,
    caseNumber: `00.00.00-A00-${number}-26`,
    decision: aDecision(text),
  });
const everything = [{ by: 'source' }] as const;
const letterWith = (count: number, text?: string): Letter =>
  aLetter({ after: Array.from({ length: count }, (_, at) => decided(at + 1, text)), because: [...everything] });
const meetings = (count: number, items = 1): Letter[] =>
  Array.from({ length: count }, (_, at) => ({
    ...letterWith(items),
    capturedAt: new Date(Date.UTC(2026, 3, 1, at)).toISOString(),
    evidenceLink: `https://web.example/besked/ballerup.byraad.${at}/1`,
  }));

describe('a mail that would be too long', () => {
  it('leaves a short one as it is', () => {
    expect(word([letterWith(12)]).text).not.toContain('punkter til');
  });

  it('folds what does not fit, and leads to all of it', async () => {
    const letter = letterWith(200, `Godkendt. ${'Udvalget lægger vægt på trafiksikkerheden. '.repeat(20)}`);
    const { text, html } = word([letter]);
    const shown = text.match(/^Punkt \d+:/gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(text).toContain(`Og ${200 - shown} punkter til: ${letter.evidenceLink}`);
    expect(html).toContain(`Og ${200 - shown} punkter til</a>`);
    expect(await bytesOf([letter])).toBeLessThan(100_000);
  });

  it('keeps what was put off, wherever on the agenda it stands', () => {
    const items = Array.from({ length: 300 }, (_, at) => decided(at + 1, 'Godkendt. '.repeat(30)));
    const { text } = word([aLetter({ after: [...items, decided(301, 'Udsættes')], because: [...everything] })]);
    expect(text).toContain('Punkt 301: Sag 301');
    expect(text).not.toContain('Punkt 300: Sag 300');
  });

  it('tells of two hundred meetings, the newest in full and the others in a line each, as far as people read', async () => {
    const letters = meetings(200, 2);
    const { text } = word(letters);
    expect(text).toContain('https://web.example/besked/ballerup.byraad.199/1');
    expect(text).toMatch(/^OG DET ER IKKE DET HELE$/mu);
    expect(text).toContain('UEB 14. april, Ballerup: 2 punkter: https://web.example/besked/ballerup.byraad.0/1');
    expect(text).toMatch(/^Og \d+ punkter fra \d+ andre møder: https:\/\/web\.example\/$/mu);
    expect(await bytesOf(letters)).toBeLessThan(100_000);
  });

  it('counts every item once: shown, in a line, or among the rest', () => {
    const { text } = word(meetings(200, 2));
    const shown = text.match(/^Punkt \d+:/gmu)?.length ?? 0;
    const folded = [...text.matchAll(/(?:^Og|Ballerup:) (\d+) punkt/gmu)].map(([, count]) => Number(count));
    expect(shown + folded.reduce((sum, count) => sum + count, 0)).toBe(400);
  });

  it('cuts a decision as long as a book, and says so', async () => {
    const letter = letterWith(1, 'Godkendt '.repeat(20_000));
    expect(word([letter]).text).toContain('…«');
    expect(await bytesOf([letter])).toBeLessThan(100_000);
  });

  it('is never too long, whatever the pages hold', { timeout: 60_000 }, async () => {
    const [told] = letterWith(1).items as [ToldItem];
    const text = fc.tuple(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 2000 }));
    const item = fc.record({ title: text, quote: text, caseNumber: text, notes: fc.array(text, { maxLength: 40 }) });
    const repeated = ([part, times]: [string, number]) => part.repeat(times);
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), async (items, count) => {
        const toldItems = items.map(({ title, quote, caseNumber, notes }) => ({
          ...told,
          item: { ...told.item, title: repeated(title), caseNumber: repeated(caseNumber) },
          postponed: { until: repeated(quote), quotes: notes.map(repeated) },
          attachments: notes.map(repeated),
          because: notes.map((note) => ({ by: 'word', word: repeated(note) }) as const),
        }));
        const letters = Array.from({ length: count }, () => ({ ...letterWith(1), items: toldItems }));
        expect(await bytesOf(letters)).toBeLessThan(100_000);
      }),
      { numRuns: 12 },
    );
  });
});
