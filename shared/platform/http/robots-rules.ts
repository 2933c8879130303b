import robotsParser from 'robots-parser';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { FetchProblem } from './fetch-problem.ts';
import { followWithinHost } from './follow-within-host.ts';
import type { HttpGet } from './http-answer.ts';

/** Whether a host's robots.txt lets us read an address. */
export type MayRead = (url: string) => Promise<Result<boolean, FetchProblem>>;

type Rules = { isAllowed(url: string): boolean };
// The package is CommonJS; its types promise a default export that it does not have.
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => { isAllowed(url: string, userAgent: string): boolean | undefined };

// RFC 9309, 2.4: rules should not be kept for longer than a day.
const keptMilliseconds = 24 * 60 * 60 * 1000;

/** Reads a host's robots.txt once a day at most. Rules that could not be fetched are asked for again next time. */
export const makeRobotsRules = (get: HttpGet, site: { userAgent: string; now: () => Date }): MayRead => {
  const known = new Map<string, { rules: Rules; until: number }>();
  return async (url) => {
    const { origin } = new URL(url);
    const kept = known.get(origin);
    if (kept !== undefined && kept.until > site.now().getTime()) return succeeded(kept.rules.isAllowed(url));
    const rules = await fetchRules(get, { origin, userAgent: site.userAgent });
    if (!rules.ok) return rules;
    known.set(origin, { rules: rules.value, until: site.now().getTime() + keptMilliseconds });
    return succeeded(rules.value.isAllowed(url));
  };
};

// RFC 9309, 2.3.1: a file that is not there (4xx) allows everything, one that cannot be had (5xx) nothing. 429 is no answer.
const fetchRules = async (
  get: HttpGet,
  { origin, userAgent }: { origin: string; userAgent: string },
): Promise<Result<Rules, FetchProblem>> => {
  const answer = await followWithinHost(get, `${origin}/robots.txt`);
  if (!answer.ok) return answer;
  const { status, body, retryAfterSeconds } = answer.value;
  if (status >= 500 || status === 429) return failed(robotsUnreachable(status, retryAfterSeconds));
  if (status >= 400) return succeeded({ isAllowed: () => true });
  const robot = parseRobots(`${origin}/robots.txt`, new TextDecoder().decode(body));
  return succeeded({ isAllowed: (url) => robot.isAllowed(url, userAgent) ?? true });
};

const robotsUnreachable = (status: number, retryAfterSeconds: number | null): FetchProblem => ({
  kind: 'unreachable',
  reason: 'robots.txt could not be read',
  status,
  ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
});
