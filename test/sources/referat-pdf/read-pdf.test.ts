import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingKey } from '../../../shared/domain/meeting-key.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { readPdf } from '../../../shared/sources/referat-pdf/read-pdf.ts';
import { referatTextReader } from '../../../shared/sources/referat-text/referat-text-reader.ts';
import { pdfOf, pdfOfLines } from './pdf-of.ts';
import { pdfOf2019 } from './pdf-of-2019.ts';
import { pdfOf2026 } from './pdf-of-2026.ts';
import { pdfOfAgenda } from './pdf-of-agenda.ts';

const from = { origin: null, name: 'referat' };
const pages = new URL('../pages/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(`referat-text/${name}.txt`, pages), 'utf8');
const readAsText = (name: string): Publication => meetingIn(referatTextReader.read(textOf(name), from));
const meetingIn = (read: Awaited<ReturnType<typeof readPdf>>): Publication => {
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
};

describe('the PDF of a meeting', () => {
  it('says what the text of 14 April 2026 says', async () => {
    const pdf = await pdfOf2026(textOf('ballerup-2026-04-14'));
    expect(meetingIn(await readPdf(pdf, from))).toEqual(readAsText('ballerup-2026-04-14'));
  });

  it('says what the text of 3 December 2019 says', async () => {
    const pdf = await pdfOf2019(textOf('ballerup-2019-12-03'));
    expect(meetingIn(await readPdf(pdf, from))).toEqual(readAsText('ballerup-2019-12-03'));
  });

  it.each([0.5, 0.65, 0.8, 1.2])('says the same with other gaps, so that its pages turn elsewhere: %f', async (gap) => {
    const pdf = await pdfOf2026(textOf('ballerup-2026-04-14'), { gap });
    expect(meetingKey(meetingIn(await readPdf(pdf, from)))).toBe(meetingKey(readAsText('ballerup-2026-04-14')));
  });

  it.each(['ballerup-2026-04-14', 'ballerup-2019-12-03'])('is the one that was saved: %s', async (name) => {
    const saved = new Uint8Array(readFileSync(new URL(`referat-pdf/${name}.pdf`, pages)));
    expect(meetingIn(await readPdf(saved, from))).toEqual(readAsText(name));
  });
});

describe('a PDF that cannot be read', () => {
  const lines = [{ text: 'Punkt 1: Budget', y: 80 }];

  it.each([
    ['is no PDF to its end', () => pdfOfAgenda().then((pdf) => pdf.subarray(0, 2000)), /breaks off/],
    ['is a scan', () => pdfOf((drawing) => drawing.rect(1, 1, 500, 500).fill('grey')), /holds no text/],
    ['wants a password', () => pdfOf((drawing) => drawing.text('Punkt 1'), { userPassword: 'x' }), /encrypted/],
    ['has no head', () => pdfOfLines([lines]), /no date and time/],
    ['has a hole', () => pdfOfAgenda().then((pdf) => pdf.fill(0, 400, 1500)), /damaged/],
  ])('is a problem that says so when it %s', async (_, pdf, missing) => {
    const problem = { kind: 'unexpected-layout', missing };
    expect(await readPdf(await pdf(), from)).toMatchObject({ ok: false, problem });
  });

  it('is a problem when it is longer than any minutes are', async () => {
    const problem = { kind: 'implausible', reason: 'a PDF of more than 8 MB' };
    expect(await readPdf(new Uint8Array(9_000_000), from)).toEqual({ ok: false, problem });
  });

  it('never throws, whatever bytes of it are changed', async () => {
    const pdf = await pdfOfAgenda();
    const change = fc.record({ at: fc.nat(pdf.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const changed = Uint8Array.from(pdf);
        for (const { at, to } of changes) changed[at] = to;
        expect(await readPdf(changed, from)).toHaveProperty('ok');
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
