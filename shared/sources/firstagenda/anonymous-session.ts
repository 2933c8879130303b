import { failed, type Result } from '../../domain/result.ts';
import { followWithinHost, isRedirect } from '../../platform/http/follow-within-host.ts';
import type { HttpAnswer, HttpGet } from '../../platform/http/http-answer.ts';
import type { Problem } from '../problem.ts';

/**
 * Gets an address of the API. Some hosts redirect until there is an anonymous session: then the front page is read for its
 * cookie, and if that is not enough the page that hands one out. The cookies stay with `http`.
 */
export const getWithSession = async (
  http: HttpGet,
  { origin, path }: { origin: string; path: string },
): Promise<Result<HttpAnswer, Problem>> => {
  let answer = await http(origin + path);
  for (const detour of ['/', `/Home/AnonymousAuthentication?callback=${encodeURIComponent(`${origin}/`)}`]) {
    if (!answer.ok || !isRedirect(answer.value)) return answer;
    const visited = await followWithinHost(http, origin + detour);
    if (!visited.ok) return visited;
    answer = await http(origin + path);
  }
  if (!answer.ok || !isRedirect(answer.value)) return answer;
  return failed({ kind: 'blocked', reason: 'the site redirects, also after an anonymous session' });
};
