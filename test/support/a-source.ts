import { createHash } from 'node:crypto';
import type { PublicationId } from '../../shared/domain/ids.ts';
import type { ListedPublication, Publication } from '../../shared/domain/publication.ts';
import { failed, succeeded } from '../../shared/domain/result.ts';
import type { Problem } from '../../shared/sources/problem.ts';
import type { FetchedPage, Source } from '../../shared/sources/source.ts';

/** What a site says now; a test changes it as a site would. A problem stands for every page it is asked for. */
export type Site = {
  listed: ListedPublication[] | Problem;
  published: Map<PublicationId, Publication>;
  problem: Problem | null;
};

/** A source over a site that the test writes; its pages are fetched when `now` says. */
export const aSource = (site: Site, now: () => Date): Source => ({
  listPublications: async () => (Array.isArray(site.listed) ? succeeded(site.listed) : failed(site.listed)),
  readPublication: async (id) => {
    const publication = site.published.get(id);
    if (site.problem !== null) return failed(site.problem);
    if (publication === undefined) return failed({ kind: 'gone', status: 500 });
    return succeeded({ publication, page: pageOf(publication, now()) });
  },
});

/** The page that stands for a publication, as it would have been fetched. */
export const pageOf = (publication: Publication, at: Date): FetchedPage => {
  const body = new TextEncoder().encode(JSON.stringify(publication));
  return {
    url: `https://dagsorden.ballerup.dk/api/agenda/dagsorden/${publication.publicationId}`,
    body,
    sha256: createHash('sha256').update(body).digest('hex'),
    fetchedAt: at.toISOString(),
  };
};
