import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { Problem } from '../problem.ts';
import type { PdfPage } from './pdf-page.ts';
import { pdfBreaksOff } from './pdf-problem.ts';
import type { PdfTask, PdfWorkerMessage } from './pdf-worker-messages.ts';
import { type Limits, wantsTooMuch, watchWorker } from './watch-worker.ts';

export const usualLimits: Limits = {
  maxPages: 2000,
  maxRuns: 400_000,
  maxLetters: 3_000_000,
  // Opening a file of minutes and its slowest page take less than half a second; a page takes 4 ms.
  startCpuMilliseconds: 1500,
  pageCpuMilliseconds: 15,
  // Where the machine gives us little of itself, CPU time passes slowly.
  wallMilliseconds: 20_000,
  heapMegabytes: 96,
  growthMegabytes: 112,
};

// Beside this file with the same ending here, beside the bundle as a module of its own there (build-functions.ts).
const workerFile = extname(import.meta.filename) === '.ts' ? 'pdf-worker.ts' : 'pdf-worker.mjs';

/**
 * The pages of a PDF, read in a thread of its own so that a hostile file can be stopped: it gets the CPU time and memory
 * of `limits`, no environment, and ends as a named problem when it wants more.
 */
export const pagesInWorker = (bytes: Uint8Array, limits: Limits = usualLimits): Promise<Result<PdfPage[], Problem>> => {
  const { maxPages, maxRuns, maxLetters, heapMegabytes } = limits;
  const worker = new Worker(join(import.meta.dirname, workerFile), {
    workerData: { bytes, maxPages, maxRuns, maxLetters } satisfies PdfTask,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    env: {},
    execArgv: [],
  });
  return new Promise((answer, reject) => {
    const pages: PdfPage[] = [];
    const end = (result: Result<PdfPage[], Problem>): void => {
      stopWatching();
      worker.removeAllListeners('exit');
      worker.terminate().then(() => answer(result), reject);
    };
    const giveUp = (problem: Problem): void => end(failed(problem));
    const stopWatching = watchWorker(worker, { limits, pagesRead: () => pages.length, giveUp });
    let started = false;
    worker.on('message', (message: PdfWorkerMessage) => {
      if (message.kind === 'started') started = true;
      else if (message.kind === 'page') pages.push(message.page);
      else end(message.kind === 'done' ? succeeded(pages) : failed(message.problem));
    });
    worker.on('error', (error) => {
      // Before the file is looked at, it is our own fault; after that, the file's.
      if (started) return giveUp(isOutOfMemory(error) ? wantsTooMuch : pdfBreaksOff);
      stopWatching();
      return reject(error);
    });
    // A thread that ends without a word waited for something that never came.
    worker.on('exit', () => giveUp(pdfBreaksOff));
  });
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
