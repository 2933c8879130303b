import { BodyDamaged, BodyTooLong } from './bounded-body.ts';
import type { FetchProblem } from './fetch-problem.ts';
import { ForbiddenAddress } from './guarded-lookup.ts';

const reasons: Record<string, string> = {
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_BODY_TIMEOUT: 'no answer in time',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the connection broke off',
  UND_ERR_HEADERS_OVERFLOW: 'the head of the answer is longer than any is',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is not one to trust',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
};

/** What a failed request tells; rethrows what is no failure of the network but of our own. */
export const networkProblem = (error: unknown): FetchProblem => {
  if (error instanceof BodyTooLong) return { kind: 'implausible', reason: 'the answer is longer than any page is' };
  if (error instanceof BodyDamaged) return { kind: 'unreachable', reason: 'the answer cannot be unpacked' };
  if (error instanceof ForbiddenAddress)
    return { kind: 'blocked', reason: 'the host name leads to an address that is not public' };
  if (error instanceof Error && error.name === 'TimeoutError')
    return { kind: 'unreachable', reason: 'no answer in time' };
  const code = codeOf(error);
  if (code === null) throw error;
  return { kind: 'unreachable', reason: reasons[code] ?? `network error ${code}` };
};

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && !error.code.startsWith('ERR_INVALID')
    ? error.code
    : null;
