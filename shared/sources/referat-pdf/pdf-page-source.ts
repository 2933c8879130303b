import { failed, type Result, succeeded } from '../../domain/result.ts';
import { followWithinHost } from '../../platform/http/follow-within-host.ts';
import { fetchedPage } from '../fetched-page.ts';
import type { Problem } from '../problem.ts';
import { statusProblem } from '../reading/answer-problem.ts';
import { getWebPage } from '../reading/get-web-page.ts';
import type { Site } from '../site.ts';
import type { ReadPublication, Source } from '../source.ts';
import { readPdfList } from './pdf-list.ts';
import { isPdf, readPdf } from './read-pdf.ts';

/**
 * A web page that links to minutes as PDF files (`listPath` is the page's). Vendor: any; made for small municipalities'
 * own pages, with Ballerup's forms of 2019 and 2026. A publication's id is its file's path on the host.
 */
export const pdfPageSource = (site: Site): Source => ({
  listPublications: async () => {
    const address = site.origin + (site.listPath ?? '/');
    const list = await getWebPage(site.http, address, (page) => readPdfList(page, { origin: address }));
    return list.ok ? succeeded(list.value.read.publications) : list;
  },
  readPublication: (id) => readFile(site, id),
});

const readFile = async (site: Site, path: string): Promise<Result<ReadPublication, Problem>> => {
  const address = URL.canParse(path, site.origin) ? new URL(path, site.origin) : null;
  if (address?.origin !== new URL(site.origin).origin || !/\.pdf$/iu.test(address.pathname))
    return failed({ kind: 'implausible', reason: 'what is asked for is no address of a PDF file' });
  const answer = await followWithinHost(site.http, address.href);
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return failed(statusProblem(answer.value));
  if (!isPdf(answer.value.body))
    return failed({ kind: 'unexpected-layout', missing: 'no PDF file where the page links to one' });
  const publication = await readPdf(answer.value.body, { origin: site.origin, name: path });
  if (!publication.ok) return publication;
  return succeeded({
    publication: { ...publication.value, link: address.href },
    page: fetchedPage(answer.value, site.now()),
  });
};
