import { failed, type Result } from '../../domain/result.ts';
import type { FetchProblem } from './fetch-problem.ts';
import type { HttpAnswer, HttpGet } from './http-answer.ts';

const maxRedirects = 5;

export const isRedirect = ({ status }: HttpAnswer): boolean => [301, 302, 303, 307, 308].includes(status);

/** Gets an address and follows its redirects, at most five, as long as they stay with the host. */
export const followWithinHost = async (get: HttpGet, url: string): Promise<Result<HttpAnswer, FetchProblem>> => {
  let next = url;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const answer = await get(next);
    if (!answer.ok || !isRedirect(answer.value)) return answer;
    const { location } = answer.value;
    if (location === null || !staysWithHost(next, location))
      return failed({ kind: 'blocked', reason: 'the site redirects to another host' });
    next = location;
  }
  return failed({ kind: 'blocked', reason: `the site redirects more than ${maxRedirects} times` });
};

const staysWithHost = (from: string, to: string): boolean => {
  const [start, end] = [new URL(from), new URL(to)];
  const turnsSecure = start.protocol === 'http:' && end.protocol === 'https:' && end.port === '';
  return start.hostname === end.hostname && (start.origin === end.origin || turnsSecure);
};
