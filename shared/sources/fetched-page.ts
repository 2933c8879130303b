import { createHash } from 'node:crypto';
import type { HttpAnswer } from '../platform/http/http-answer.ts';
import type { FetchedPage } from './source.ts';

/** An answer as evidence: its bytes, their hash, and when it was fetched. */
export const fetchedPage = ({ url, body }: HttpAnswer, now: Date): FetchedPage => ({
  url,
  body,
  sha256: createHash('sha256').update(body).digest('hex'),
  fetchedAt: now.toISOString(),
});
