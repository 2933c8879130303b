import type { Result } from '../../domain/result.ts';
import type { FetchProblem } from './fetch-problem.ts';

/** What a site answered, of any status. `body` is unpacked and no longer than the limit. */
export type HttpAnswer = {
  url: string;
  status: number;
  contentType: string;
  /** Where a redirect points to, absolute; null for other answers. */
  location: string | null;
  /** Seconds to wait, from `Retry-After`; null without one. */
  retryAfterSeconds: number | null;
  body: Uint8Array;
};

/** Gets one address as it is: redirects are answers too. Never throws for what the site does. */
export type HttpGet = (url: string) => Promise<Result<HttpAnswer, FetchProblem>>;
