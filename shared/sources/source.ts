import type { PublicationId } from '../domain/ids.ts';
import type { ListedPublication, Publication } from '../domain/publication.ts';
import type { Result } from '../domain/result.ts';
import type { Problem } from './problem.ts';

/** The page as it was fetched: the evidence behind everything said of it. */
export type FetchedPage = {
  url: string;
  body: Uint8Array;
  /** Hex SHA-256 of what was fetched. */
  sha256: string;
  /** UTC instant, ISO 8601. */
  fetchedAt: string;
  /** Personal numbers in `body` are masked, so that it is no longer what `sha256` was made of. */
  masked?: true;
};

export type ReadPublication = { publication: Publication; page: FetchedPage };

/** One site that publishes minutes. Both calls answer with a named problem instead of half a result. */
export type Source = {
  listPublications(): Promise<Result<ListedPublication[], Problem>>;
  readPublication(id: PublicationId): Promise<Result<ReadPublication, Problem>>;
};

/**
 * What a platform (FirstAgenda, a saved text, ...) can do with a page that is at hand. Pure: no clock, no network.
 * `origin` is where links point to ("https://dagsorden.ballerup.dk"); null for a saved page of unknown home.
 */
export type PageReader = {
  platform: string;
  /** Whether the page seems to be this platform's; cheap, and never throws. */
  recognises(page: string): boolean;
  read(page: string, from: { origin: string | null; name: string }): Result<Publication, Problem>;
};

/** The same for platforms whose publications are no text, such as PDF files. */
export type FileReader = {
  platform: string;
  recognises(body: Uint8Array): boolean;
  read(body: Uint8Array, from: { origin: string | null; name: string }): Promise<Result<Publication, Problem>>;
};
