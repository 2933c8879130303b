import type { Publication } from '../../domain/publication.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { Problem } from '../problem.ts';
import { readReferat } from '../referat-text/read-referat.ts';
import { firstItemAt } from '../referat-text/split-items.ts';
import { pagesInWorker } from './pages-in-worker.ts';
import { pdfBreaksOff } from './pdf-problem.ts';
import { printedText } from './printed-lines.ts';

export const longestBytes = 8 * 1024 * 1024;
const endMark = '%%EOF';
// Readers look for the end mark in the last 1,024 bytes (PDF 32000-1, Annex H.3, 18); some writers add blank ones.
const endWithin = 2048;

/** Whether a file is a PDF, by its first bytes; blanks may come before. */
export const isPdf = (bytes: Uint8Array): boolean =>
  /^[\s\0\xef\xbb\xbf]*%PDF-/.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'));

/**
 * Reads whole-meeting minutes or an agenda from a PDF: what is printed, in the two forms that referat-text knows. A file that
 * is encrypted, a scan without text, broken off, or wants more time or memory than minutes do, is a named problem.
 */
export const readPdf = async (
  bytes: Uint8Array,
  from: { origin: string | null; name: string },
): Promise<Result<Publication, Problem>> => {
  if (bytes.length > longestBytes) return failed({ kind: 'implausible', reason: 'a PDF of more than 8 MB' });
  if (!Buffer.from(bytes.subarray(-endWithin)).includes(endMark)) return failed(pdfBreaksOff);
  const pages = await pagesInWorker(bytes);
  if (!pages.ok) return pages;
  if (pages.value.every(({ runs }) => runs.every(({ text }) => text.trim() === '')))
    return failed({ kind: 'unexpected-layout', missing: 'the PDF holds no text; is it a scan?' });
  const { head, body } = printedText(pages.value, firstItemAt);
  return readReferat({ head, body }, { wrapped: false, name: from.name });
};
