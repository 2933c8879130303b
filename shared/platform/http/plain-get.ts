import { isIP } from 'node:net';
import { CookieJar } from 'tough-cookie';
import { Agent, type Dispatcher, request } from 'undici';
import { failed, succeeded } from '../../domain/result.ts';
import { readBody } from './bounded-body.ts';
import { ForbiddenAddress, guardedLookup, type LookupAll } from './guarded-lookup.ts';
import type { HttpAnswer, HttpGet } from './http-answer.ts';
import { networkProblem } from './network-problem.ts';
import { retryAfterSeconds } from './retry-after.ts';

export type GetLimits = {
  userAgent: string;
  /** Which IP addresses may be connected to. */
  isAllowedAddress: (address: string) => boolean;
  maxBodyBytes: number;
  timeoutMilliseconds: number;
  now: () => Date;
  /** How names are looked up, when a connection is made; given by tests. */
  lookup?: LookupAll;
};

/** Gets addresses over one kept connection per host, with cookies, limits on size and time, and guarded addresses. */
export const makePlainGet = (limits: GetLimits): HttpGet => {
  const dispatcher = new Agent({
    connections: 1,
    connect: { lookup: guardedLookup(limits.isAllowedAddress, limits.lookup), timeout: limits.timeoutMilliseconds },
  });
  const jar = new CookieJar();
  return async (url) => {
    try {
      return succeeded(await getOnce(url, { ...limits, dispatcher, jar }));
    } catch (error) {
      return failed(networkProblem(error));
    }
  };
};

const requestHeaders = { accept: 'application/json, text/html;q=0.8', 'accept-encoding': 'gzip' };

type Connection = { dispatcher: Dispatcher; jar: CookieJar };

const getOnce = async (url: string, limits: GetLimits & Connection): Promise<HttpAnswer> => {
  // Sockets do not look up what already is an address.
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !limits.isAllowedAddress(host)) throw new ForbiddenAddress('not a public address');
  const cookie = limits.jar.getCookieStringSync(url);
  const answer = await request(url, {
    dispatcher: limits.dispatcher,
    headers: { ...requestHeaders, 'user-agent': limits.userAgent, ...(cookie === '' ? {} : { cookie }) },
    signal: AbortSignal.timeout(limits.timeoutMilliseconds),
  });
  for (const given of [answer.headers['set-cookie'] ?? []].flat())
    limits.jar.setCookieSync(given, url, { ignoreError: true });
  const header = (name: string): string => [answer.headers[name]].flat()[0] ?? '';
  return {
    url,
    status: answer.statusCode,
    contentType: header('content-type'),
    location: locationOf(header('location'), url),
    retryAfterSeconds: retryAfterSeconds(header('retry-after'), limits.now()),
    body: await readBody(answer.body, {
      limit: limits.maxBodyBytes,
      encoding: header('content-encoding'),
      announced: Number.parseInt(header('content-length'), 10) || null,
    }),
  };
};

const locationOf = (location: string, url: string): string | null =>
  location !== '' && URL.canParse(location, url) ? new URL(location, url).href : null;
