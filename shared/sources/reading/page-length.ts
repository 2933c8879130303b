import type { Problem } from '../problem.ts';

// The largest agenda seen is 724 KB; as text, or spread over lines, it has some 20,000.
const longestPage = 3_000_000;
const mostLines = 200_000;

/** What is wrong with a page that is longer than any agenda is, so that reading it would take long; null for the others. */
export const lengthProblem = (page: string): Problem | null => {
  if (page.length > longestPage)
    return { kind: 'implausible', reason: `${page.length} characters, which is longer than any agenda is` };
  if (hasTooManyLines(page)) return { kind: 'implausible', reason: `more than ${mostLines} lines` };
  return null;
};

const hasTooManyLines = (page: string): boolean => {
  let lines = 0;
  for (let at = 0; at < page.length && lines <= mostLines; at += 1) if (endsLine(page.charCodeAt(at))) lines += 1;
  return lines > mostLines;
};

/** Line feed, form feed or carriage return. */
const endsLine = (code: number): boolean => code === 10 || code === 12 || code === 13;
