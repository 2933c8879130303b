// Runs in a thread of its own, see pages-in-worker.ts. The only file that loads pdf.js (1.6 MB, 0.1 s of CPU).
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'unpdf/pdfjs';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { Problem } from '../problem.ts';
import type { PdfPage, TextRun } from './pdf-page.ts';
import { pdfProblem } from './pdf-problem.ts';
import type { PdfTask, PdfWorkerMessage } from './pdf-worker-messages.ts';

const tell = (message: PdfWorkerMessage): void => parentPort?.postMessage(message);

const readPages = async ({ bytes, maxPages, maxRuns, maxLetters }: PdfTask): Promise<Result<'all', Problem>> => {
  // An error in a page must be an error: half a page would be half a meeting.
  const pdf = await getDocument({ data: bytes, stopAtErrors: true, useSystemFonts: true, verbosity: 0 }).promise;
  if (pdf.numPages > maxPages) return failed({ kind: 'implausible', reason: `a PDF of more than ${maxPages} pages` });
  let runs = 0;
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    runs += page.runs.length;
    letters += page.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (runs > maxRuns || letters > maxLetters)
      return failed({ kind: 'implausible', reason: 'a PDF with more text than minutes have' });
    tell({ kind: 'page', page });
  }
  return succeeded('all');
};

const readPage = async (pdf: PDFDocumentProxy, number: number): Promise<PdfPage> => {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const runs = (await textOf(page)).flatMap((item) => runFrom(item, transform));
  page.cleanup();
  return { width, height, runs };
};

type PdfText = { str: string; transform: number[]; width: number };

const textOf = async (page: PDFPageProxy): Promise<PdfText[]> => {
  const { items } = await page.getTextContent();
  return items.filter((item) => 'str' in item);
};

/** Places a text on the upright page (PDF 32000-1, 8.3.3); text that runs upwards or slantwise is a stamp and left out. */
const runFrom = ({ str, transform, width }: PdfText, page: number[]): TextRun[] => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [pa = 1, pb = 0, pc = 0, pd = 1, pe = 0, pf = 0] = page;
  const along = { x: pa * a + pc * b, y: pb * a + pd * b };
  if (str === '' || along.x <= 0 || Math.abs(along.y) > Math.abs(along.x) / 10) return [];
  return [{ text: str, x: pa * e + pc * f + pe, y: pb * e + pd * f + pf, width, size: Math.hypot(c, d) }];
};

tell({ kind: 'started' });
try {
  const read = await readPages(workerData as PdfTask);
  tell(read.ok ? { kind: 'done' } : { kind: 'problem', problem: read.problem });
} catch (error) {
  tell({ kind: 'problem', problem: pdfProblem(error) });
}
