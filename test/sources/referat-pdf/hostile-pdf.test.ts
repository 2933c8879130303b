import { describe, expect, it } from 'vitest';
import { pagesInWorker, usualLimits } from '../../../shared/sources/referat-pdf/pages-in-worker.ts';
import { pdfOfContent, pdfOfObjects } from './hand-made-pdf.ts';
import { pdfOfAgenda } from './pdf-of-agenda.ts';

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
const pagesOf = (kids: string, count: number) => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`;
const wantsTooMuch = { ok: false, problem: { kind: 'implausible', reason: /wants more memory|takes longer/ } };
const isDamaged = { ok: false, problem: { kind: 'unexpected-layout', missing: /damaged/ } };

// Each of these would take a gigabyte, or minutes, or for ever; none is waited for longer than its share of CPU time.
describe('a hostile PDF ends in a named problem', () => {
  it('when it unpacks to a thousand times its size', async () => {
    expect(await pagesInWorker(pdfOfContent(Buffer.alloc(600_000_000, 32)))).toMatchObject(wantsTooMuch);
  });

  it('when it writes a letter six million times', async () => {
    const content = `BT /F1 1 Tf ${'1 0 0 1 5 5 Tm (a) Tj '.repeat(6_000_000)} ET`;
    expect(await pagesInWorker(pdfOfContent(Buffer.from(content)))).toMatchObject(wantsTooMuch);
  });

  it('when it saves its state without end', async () => {
    expect(await pagesInWorker(pdfOfContent(Buffer.from('q '.repeat(20_000_000))))).toMatchObject(wantsTooMuch);
  });

  it('when it is nested as deep as it is long', async () => {
    const objects = [catalog, pagesOf('3 0 R', 1), '['.repeat(2_000_000)];
    expect(await pagesInWorker(pdfOfObjects(objects))).toMatchObject(isDamaged);
    expect(await pagesInWorker(pdfOfContent(Buffer.from('['.repeat(2_000_000))))).toMatchObject(isDamaged);
  });

  it('when its pages lead back to themselves', async () => {
    expect(await pagesInWorker(pdfOfObjects([catalog, pagesOf('2 0 R 2 0 R', 5)]))).toMatchObject(isDamaged);
  });

  it('when it has more pages than any minutes have', async () => {
    const read = await pagesInWorker(pdfOfObjects([catalog, pagesOf('3 0 R '.repeat(2001), 2001), page]));
    expect(read).toEqual({ ok: false, problem: { kind: 'implausible', reason: 'a PDF of more than 2000 pages' } });
  });

  it('when it has more text than any minutes have', async () => {
    for (const limit of [{ maxRuns: 10 }, { maxLetters: 100 }]) {
      const read = await pagesInWorker(await pdfOfAgenda(), { ...usualLimits, ...limit });
      expect(read).toMatchObject({ ok: false, problem: { kind: 'implausible', reason: /more text/ } });
    }
  });

  it('when there is no time for it', async () => {
    const read = await pagesInWorker(await pdfOfAgenda(), {
      ...usualLimits,
      startCpuMilliseconds: 1,
      pageCpuMilliseconds: 0,
    });
    expect(read).toMatchObject(wantsTooMuch);
  });
});
