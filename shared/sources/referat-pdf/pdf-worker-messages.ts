import type { Problem } from '../problem.ts';
import type { PdfPage } from './pdf-page.ts';

export type PdfTask = { bytes: Uint8Array; maxPages: number; maxRuns: number; maxLetters: number };

/** What the worker tells: each page as it is read, then that it is done; or why it gave up. */
export type PdfWorkerMessage =
  | { kind: 'started' }
  | { kind: 'page'; page: PdfPage }
  | { kind: 'done' }
  | { kind: 'problem'; problem: Problem };
