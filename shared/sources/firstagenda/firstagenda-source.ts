import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { HttpAnswer } from '../../platform/http/http-answer.ts';
import { fetchedPage } from '../fetched-page.ts';
import type { Problem } from '../problem.ts';
import { answerProblem } from '../reading/answer-problem.ts';
import type { Site } from '../site.ts';
import type { Source } from '../source.ts';
import { getWithSession } from './anonymous-session.ts';
import { firstagendaReader } from './firstagenda-reader.ts';
import { listedPublications } from './listed-publications.ts';

/** A site of FirstAgenda Publication: one answer lists all, another gives a publication. */
export const firstagendaSource = (site: Site): Source => ({
  listPublications: async () => {
    const answer = await getJson(site, '/api/agenda/udvalgsliste');
    return answer.ok ? listedPublications(textOf(answer.value)) : answer;
  },
  readPublication: async (id) => {
    const answer = await getJson(site, `/api/agenda/dagsorden/${encodeURIComponent(id)}`);
    if (!answer.ok) return answer;
    const publication = firstagendaReader.read(textOf(answer.value), { origin: site.origin, name: id });
    if (!publication.ok) return publication;
    if (publication.value.publicationId.toLowerCase() !== id.toLowerCase())
      return failed({ kind: 'implausible', reason: 'the site answers with another publication than was asked for' });
    return succeeded({ publication: publication.value, page: fetchedPage(answer.value, site.now()) });
  },
});

const getJson = async (site: Site, path: string): Promise<Result<HttpAnswer, Problem>> => {
  const answer = await getWithSession(site.http, { origin: site.origin, path });
  if (!answer.ok) return answer;
  const problem = answerProblem(answer.value);
  return problem === null ? answer : failed(problem);
};

const textOf = ({ body }: HttpAnswer): string => new TextDecoder().decode(body);
