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

/**
 * Whether the queue should try again soon, with the host's other work held until then. The other problems wait for a later
 * poll or a person, and so does a site that said when it wants to be asked again, or whose error is about one publication.
 */
export const isWorthAnotherTry = (problem: Problem): boolean =>
  problem.kind === 'unreachable' && problem.retryAfterSeconds === undefined && problem.status !== 500;

/** Until when a site wants to be left alone (ISO 8601); null when it did not say. */
export const asksForRestUntil = (problem: Problem, now: Date): string | null =>
  problem.kind === 'unreachable' && problem.retryAfterSeconds !== undefined
    ? new Date(now.getTime() + problem.retryAfterSeconds * 1000).toISOString()
    : null;

/**
 * The problem with a publication that its list no longer shows. FirstAgenda answers HTTP 500 for ids that were replaced, as
 * it does when it is broken: only the list tells the one from the other.
 */
export const problemOfUnlisted = (problem: Problem): Problem =>
  problem.kind === 'unreachable' && problem.status === 500 ? { kind: 'gone', status: 500 } : problem;

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
