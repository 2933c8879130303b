import { failed } from '../../domain/result.ts';
import { challengeOf } from './challenge-page.ts';
import type { HostTurns } from './host-turns.ts';
import type { HttpGet } from './http-answer.ts';
import { makeRobotsRules } from './robots-rules.ts';

/** Gets addresses as a guest should: what robots.txt allows, in the host's own pace. A wall against robots is a problem. */
export const makePoliteGet = (
  get: HttpGet,
  manners: { turns: HostTurns; userAgent: string; now: () => Date },
): HttpGet => {
  const inTurn: HttpGet = (url) => manners.turns(new URL(url).host, () => withoutWalls(get, url));
  const mayRead = makeRobotsRules(inTurn, manners);
  return async (url) => {
    const allowed = await mayRead(url);
    if (!allowed.ok) return allowed;
    if (!allowed.value) return failed({ kind: 'blocked', reason: 'robots.txt asks us not to read this address' });
    return inTurn(url);
  };
};

const withoutWalls = async (get: HttpGet, url: string): ReturnType<HttpGet> => {
  const answer = await get(url);
  const wall = answer.ok ? challengeOf(answer.value) : null;
  return wall === null ? answer : failed({ kind: 'blocked', reason: `the site shows a challenge page (${wall})` });
};
