import type { Problem } from '../problem.ts';

// The largest agenda seen is 724 KB.
const longestPage = 3_000_000;

/** What is wrong with a page that is longer than any agenda is, so that reading it would take long; null for the others. */
export const lengthProblem = (page: string): Problem | null =>
  page.length > longestPage
    ? { kind: 'implausible', reason: `${page.length} characters, which is longer than any agenda is` }
    : null;
