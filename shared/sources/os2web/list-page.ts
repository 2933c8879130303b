import { createHash } from 'node:crypto';
import { publicationId } from '../../domain/ids.ts';
import type { ListedPublication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { findElement, findElements, hasClass, textOf } from '../html/find-elements.ts';
import { type HtmlElement, type HtmlNode, htmlNodes } from '../html/html-nodes.ts';
import { webPageProblem } from '../html/web-page-problem.ts';
import type { Problem } from '../problem.ts';
import type { ListPage } from '../site.ts';
import { type MeetingPath, pathOnSite, readMeetingPath } from './addresses.ts';
import { type ListEntry, listEntries } from './list-entries.ts';
import { startsAtOf } from './listed-start.ts';

/**
 * One page of the site's list. It does not say whether a meeting's page is its agenda or its minutes, so all are listed as
 * agendas; where it shows no time, a meeting begins at midnight. An entry that cannot be read makes the page a problem.
 */
export const readListPage = (page: string, { origin }: { origin: string }): Result<ListPage, Problem> => {
  const problem = webPageProblem(page);
  if (problem !== null) return failed(problem);
  const nodes = htmlNodes(page);
  const entries = listEntries(nodes);
  if (entries.length === 0 && findElement(nodes, (element) => hasClass(element, 'view-empty')) === null)
    return failed({
      kind: 'unexpected-layout',
      missing: 'no "a.os2web-meetings-meeting", no table of meetings and no ".view-empty"',
    });
  const publications = entries.map((entry) => listedPublication(entry, origin));
  const read = publications.filter((publication) => publication !== null);
  if (read.length < publications.length)
    return failed({ kind: 'unexpected-layout', missing: 'no "/dagsorden/...-DD-MM-YYYY" in a listed meeting' });
  return succeeded({ publications: read, more: saysMore(nodes) });
};

const listedPublication = ({ element, address, committee }: ListEntry, origin: string): ListedPublication | null => {
  const path = readMeetingPath(pathOnSite(address, origin) ?? '');
  const text = textOf([element]);
  const start = path === null ? null : startsAtOf(path, text);
  if (path === null || start === null) return null;
  return {
    publicationId: publicationId(path.path),
    committee: committee ?? inWords(path),
    committeeKey: start.hasTime ? path.committee : `${path.committee}${path.double}`,
    startsAt: start.at,
    stage: 'agenda',
    supplementary: false,
    releasedAt: null,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([path.path, text]))
      .digest('hex')
      .slice(0, 32),
  };
};

/** "Teknik og miljoeudvalget": what the address makes of the name, until the page tells it. */
const inWords = ({ committee }: MeetingPath): string =>
  committee.charAt(0).toUpperCase() + committee.slice(1).replaceAll('-', ' ');

const saysMore = (nodes: readonly HtmlNode[]): boolean =>
  findElements(nodes, isNextItem).some(({ children }) => findElement(children, ({ name }) => name === 'a') !== null);

// Drupal 8 and later, and Drupal 7. The link itself is not followed: only the number is counted on.
const isNextItem = (element: HtmlElement): boolean =>
  element.name === 'li' && (hasClass(element, 'pager__item--next') || hasClass(element, 'pager-next'));
