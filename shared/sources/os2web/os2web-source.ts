import type { ListedPublication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { fetchedPage } from '../fetched-page.ts';
import type { Problem } from '../problem.ts';
import { getWebPage } from '../reading/get-web-page.ts';
import type { Site } from '../site.ts';
import type { Source } from '../source.ts';
import { readMeetingPath } from './addresses.ts';
import { readListPage } from './list-page.ts';
import { os2webReader } from './os2web-reader.ts';

// A page a second: more would not be read before the next poll of five minutes ends.
const mostPages = 150;

/** A site of OS2web. Its list is read to the last page or not at all: a short list is not the truth. */
export const os2webSource = (site: Site): Source => ({
  listPublications: () => readWholeList(site),
  readPublication: async (id) => {
    if (readMeetingPath(id) === null)
      return failed({ kind: 'implausible', reason: 'what is asked for is no address of a meeting' });
    const read = await getWebPage(site.http, site.origin + id, (page) =>
      os2webReader.read(page, { origin: site.origin, name: id }),
    );
    if (!read.ok) return read;
    return succeeded({ publication: read.value.read, page: fetchedPage(read.value.answer, site.now()) });
  },
});

const readWholeList = async (site: Site): Promise<Result<ListedPublication[], Problem>> => {
  const publications = new Map<string, ListedPublication>();
  for (let number = 0; number < mostPages; number += 1) {
    const page = await getWebPage(site.http, listAddress(site, number), (text) => readListPage(text, site));
    if (!page.ok) return page;
    const { publications: listed, more } = page.value.read;
    const added = listed.filter(({ publicationId }) => !publications.has(publicationId));
    // The site answers a page that is not there with one that is: going on would never end.
    if (number > 0 && added.length === 0)
      return failed({
        kind: 'implausible',
        reason: `page ${number + 1} of the list has nothing that was not there before`,
      });
    for (const publication of added) publications.set(publication.publicationId, publication);
    if (!more) return succeeded([...publications.values()]);
  }
  return failed({ kind: 'implausible', reason: `the list has more than ${mostPages} pages; ask for a part of it` });
};

const listAddress = ({ origin, listPath }: Site, number: number): string => {
  const address = new URL(origin + (listPath ?? '/'));
  address.searchParams.set('page', String(number));
  return address.href;
};
