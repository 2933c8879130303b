import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { HttpAnswer } from '../../platform/http/http-answer.ts';
import { decodeText } from '../../platform/text/decode-text.ts';
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
    const got = await getJson(site, '/api/agenda/udvalgsliste');
    return got.ok ? listedPublications(got.value.text) : got;
  },
  readPublication: async (id) => {
    const got = await getJson(site, `/api/agenda/dagsorden/${encodeURIComponent(id)}`);
    if (!got.ok) return got;
    const publication = firstagendaReader.read(got.value.text, { origin: site.origin, name: id });
    if (!publication.ok) return publication;
    if (publication.value.publicationId.toLowerCase() !== id.toLowerCase())
      return failed({ kind: 'implausible', reason: 'the site answers with another publication than was asked for' });
    return succeeded({ publication: publication.value, page: fetchedPage(got.value.answer, site.now()) });
  },
});

type JsonAnswer = { answer: HttpAnswer; text: string };

const getJson = async (site: Site, path: string): Promise<Result<JsonAnswer, Problem>> => {
  const answer = await getWithSession(site.http, { origin: site.origin, path });
  if (!answer.ok) return answer;
  const problem = answerProblem(answer.value);
  if (problem !== null) return failed(problem);
  const decoded = decodeText(answer.value.body);
  return decoded.ok ? succeeded({ answer: answer.value, text: decoded.value.text }) : decoded;
};
