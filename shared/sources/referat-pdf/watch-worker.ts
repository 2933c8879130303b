import type { Worker } from 'node:worker_threads';
import type { Problem } from '../problem.ts';

export type Limits = {
  maxPages: number;
  /** Pieces of text in the whole file. */
  maxRuns: number;
  /** Letters in the whole file. */
  maxLetters: number;
  /** CPU time for loading the reader, opening the file and one page; each page that was read adds its own. */
  startCpuMilliseconds: number;
  pageCpuMilliseconds: number;
  wallMilliseconds: number;
  /** JavaScript heap of the thread. */
  heapMegabytes: number;
  /** How much this whole process may grow: what is unpacked lies outside the heap. */
  growthMegabytes: number;
};

type Watch = { limits: Limits; pagesRead: () => number; giveUp: (problem: Problem) => void };

const lookEveryMilliseconds = 10;
const megabyte = 1024 * 1024;

/** Looks at what a thread takes, and gives up on it when that is more than the limits. Answers with how to stop looking. */
export const watchWorker = (worker: Worker, { limits, pagesRead, giveUp }: Watch): (() => void) => {
  const before = process.memoryUsage.rss();
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    if (process.memoryUsage.rss() - before > limits.growthMegabytes * megabyte) return giveUp(wantsTooMuch);
    if (looks * lookEveryMilliseconds > limits.wallMilliseconds) return giveUp(takesTooLong);
    return worker.cpuUsage().then(
      ({ user, system }) => {
        const allowed = limits.startCpuMilliseconds + pagesRead() * limits.pageCpuMilliseconds;
        if ((user + system) / 1000 > allowed) giveUp(takesTooLong);
      },
      // It has ended by itself, and says how.
      () => undefined,
    );
  }, lookEveryMilliseconds);
  return () => clearInterval(timer);
};

const takesTooLong: Problem = { kind: 'implausible', reason: 'a PDF that takes longer to read than minutes do' };

export const wantsTooMuch: Problem = { kind: 'implausible', reason: 'a PDF that wants more memory than minutes need' };
