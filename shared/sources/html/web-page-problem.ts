import type { Problem } from '../problem.ts';
import { lengthProblem } from '../reading/page-length.ts';
import { isTooDeep } from './nesting.ts';

const end = /<\/html\s*>/i;
const endWithin = 2000;

/** What is wrong with a web page as a whole, whatever stands on it: too long, too deep, or broken off. Null when nothing is. */
export const webPageProblem = (page: string): Problem | null => {
  const tooLong = lengthProblem(page);
  if (tooLong !== null) return tooLong;
  if (isTooDeep(page)) return { kind: 'implausible', reason: 'nested deeper than any page is' };
  // Half a page would be read as half a meeting, or as a list that has become short.
  return end.test(page.slice(-endWithin))
    ? null
    : { kind: 'unexpected-layout', missing: 'no "</html>" at the end: the page breaks off' };
};
