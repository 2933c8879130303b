import { setTimeout } from 'node:timers/promises';
import { makeHostTurns } from '../platform/http/host-turns.ts';
import type { HttpGet } from '../platform/http/http-answer.ts';
import { makePlainGet } from '../platform/http/plain-get.ts';
import { makePoliteGet } from '../platform/http/polite-get.ts';
import { isLoopbackAddress, isPublicAddress } from '../platform/http/public-address.ts';
import { maskedSource } from './masking/masked-source.ts';
import { platforms } from './platforms.ts';
import { pdfFolderSource } from './referat-pdf/pdf-folder-source.ts';
import { findSource } from './registry.ts';
import type { Source } from './source.ts';

export type Visitor = {
  /** Where a site's operator reads who we are. */
  contactUrl: string;
  now: () => Date;
  /** Waits; given by tests. */
  sleep?: (milliseconds: number) => Promise<void>;
};

// A host is asked by one process at a time (its queue is FIFO), so the pace kept here is the pace it sees.
const pauseMilliseconds = 1000;
const maxBodyBytes = 8 * 1024 * 1024;
const timeoutMilliseconds = 30_000;
const visits = new Map<string, HttpGet>();

/** A source as the operator names it; `origin` and `listPath` replace the registry's, `pdfs` its platform. */
export type Watched = {
  sourceId: string;
  origin: string | null;
  listPath?: string;
  pdfs?: 'on-page' | { folder: string };
};

/** The operator gave a path to a source that needs none. */
export class NeedlessPath extends Error {
  override readonly name = 'NeedlessPath';
}

/**
 * The source that an installation watches. Only an address that replaces the registry's may be on this machine, and there
 * no pause is kept. Throws `UnknownSource` for an id that the registry does not have, and `NeedlessPath`.
 */
export const openSource = (watched: Watched, visitor: Visitor): Source => {
  const record = findSource(watched.sourceId);
  if (typeof watched.pdfs === 'object') return maskedSource(pdfFolderSource({ ...watched.pdfs, now: visitor.now }));
  const { site } = platforms[watched.pdfs === undefined ? record.platform : 'referat-pdf'];
  if (watched.listPath !== undefined && watched.pdfs === undefined && record.listPath === null)
    throw new NeedlessPath(`the addresses of ${record.id} are known: write its host without a path`);
  const origin = watched.origin ?? record.origin;
  const http = visitOnce(origin, { ...visitor, isReplaced: watched.origin !== null });
  return maskedSource(site.open({ origin, listPath: watched.listPath ?? record.listPath, http, now: visitor.now }));
};

const visitOnce = (origin: string, visitor: Visitor & { isReplaced: boolean }): HttpGet => {
  const visit = `${origin} ${visitor.isReplaced}`;
  const http = visits.get(visit) ?? visitTo(origin, visitor);
  visits.set(visit, http);
  return http;
};

const visitTo = (origin: string, visitor: Visitor & { isReplaced: boolean }): HttpGet => {
  const { contactUrl, now, sleep = (milliseconds) => setTimeout(milliseconds), isReplaced } = visitor;
  const userAgent = `Referatvagt/0.1 (+${contactUrl})`;
  const isHere = isReplaced && isLoopback(new URL(origin).hostname);
  const isAllowedAddress = (address: string) => isPublicAddress(address) || (isReplaced && isLoopbackAddress(address));
  const turns = makeHostTurns({ pauseMilliseconds: isHere ? 0 : pauseMilliseconds, now, sleep });
  const get = makePlainGet({ userAgent, isAllowedAddress, maxBodyBytes, timeoutMilliseconds, now });
  return makePoliteGet(get, { turns, userAgent, now });
};

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || isLoopbackAddress(hostname.replace(/^\[|\]$/g, ''));
