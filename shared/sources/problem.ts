/**
 * Why a source could not be read: a closed set, each with what was missing.
 * A problem never carries text of the page, only our own words and numbers.
 */
export type Problem =
  | { kind: 'unreachable'; reason: string; status?: number; retryAfterSeconds?: number }
  | { kind: 'gone'; status: number }
  | { kind: 'blocked'; reason: string }
  | { kind: 'unexpected-layout'; missing: string }
  | { kind: 'implausible'; reason: string };

/** Whether another try soon can succeed; the other problems wait for the next poll, or for a person. */
export const isWorthAnotherTry = (problem: Problem): boolean => problem.kind === 'unreachable';

/** One line for an operator. */
export const problemInWords = (problem: Problem): string => {
  switch (problem.kind) {
    case 'unreachable':
      return `unreachable: ${problem.reason}${problem.status === undefined ? '' : ` (HTTP ${problem.status})`}`;
    case 'gone':
      return `gone: the site answers HTTP ${problem.status}`;
    case 'blocked':
      return `blocked: ${problem.reason}`;
    case 'unexpected-layout':
      return `unexpected layout: ${problem.missing}`;
    case 'implausible':
      return `implausible: ${problem.reason}`;
  }
};
