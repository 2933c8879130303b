import { createHash } from 'node:crypto';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { HttpAnswer, HttpGet } from '../../platform/http/http-answer.ts';
import type { Problem } from '../problem.ts';
import { answerProblem } from '../reading/answer-problem.ts';
import type { FetchedPage, Source } from '../source.ts';
import { getWithSession } from './anonymous-session.ts';
import { firstagendaReader } from './firstagenda-reader.ts';
import { listedPublications } from './listed-publications.ts';

type Site = { origin: string; http: HttpGet; now: () => Date };

/**
 * FirstAgenda Publication, the site of about 85 municipalities. Vendor: FirstAgenda A/S.
 * The API is not documented; its shape is known from answers of 2022-2026. It has no ETag and no Last-Modified.
 */
export const firstagendaSource = (site: Site): Source => ({
  listPublications: async () => {
    const answer = await getJson(site, '/api/agenda/udvalgsliste');
    return answer.ok ? listedPublications(textOf(answer.value)) : answer;
  },
  readPublication: async (id) => {
    const answer = await getJson(site, `/api/agenda/dagsorden/${encodeURIComponent(id)}`);
    if (!answer.ok) return failed(goneWhenReplaced(answer.problem));
    const publication = firstagendaReader.read(textOf(answer.value), { origin: site.origin, name: id });
    if (!publication.ok) return publication;
    if (publication.value.publicationId.toLowerCase() !== id.toLowerCase())
      return failed({ kind: 'implausible', reason: 'the site answers with another publication than was asked for' });
    return succeeded({ publication: publication.value, page: pageOf(answer.value, site.now()) });
  },
});

const getJson = async (site: Site, path: string): Promise<Result<HttpAnswer, Problem>> => {
  const answer = await getWithSession(site.http, { origin: site.origin, path });
  if (!answer.ok) return answer;
  const problem = answerProblem(answer.value);
  return problem === null ? answer : failed(problem);
};

// The site answers HTTP 500 for the id of a publication that was replaced by another.
const goneWhenReplaced = (problem: Problem): Problem =>
  problem.kind === 'unreachable' && problem.status === 500 ? { kind: 'gone', status: 500 } : problem;

const textOf = ({ body }: HttpAnswer): string => new TextDecoder().decode(body);

const pageOf = ({ url, body }: HttpAnswer, now: Date): FetchedPage => ({
  url,
  body,
  sha256: createHash('sha256').update(body).digest('hex'),
  fetchedAt: now.toISOString(),
});
