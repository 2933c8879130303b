import { findElement, findElements, hasClass, textOf } from '../html/find-elements.ts';
import { type HtmlElement, type HtmlNode, isHeading } from '../html/html-nodes.ts';

/** One meeting of the list; `committee` is null where the entry has no name of its own. `address` may be "". */
export type ListEntry = { element: HtmlElement; address: string; committee: string | null };

const addressInScript = /window\.location(?:\.href)?\s*=\s*(?<quote>['"])(?<address>[^'"]*)\k<quote>/u;

/** The meetings on a list page: teasers, whose address is in a script, or rows of the older table. */
export const listEntries = (nodes: readonly HtmlNode[]): ListEntry[] => {
  const teasers = findElements(
    nodes,
    (element) => element.name === 'a' && hasClass(element, 'os2web-meetings-meeting'),
  );
  return teasers.length > 0 ? teasers.map(teaserEntry) : findElements(nodes, isCommitteeCell).map(rowEntry);
};

const teaserEntry = (element: HtmlElement): ListEntry => {
  const { onclick = '', href = '' } = element.attribs;
  const heading = findElement(element.children, isHeading);
  return {
    element,
    address: addressInScript.exec(onclick)?.groups?.address ?? href,
    committee: heading === null ? null : textOf([heading]) || null,
  };
};

// The head of the table has the same class, and a link that sorts.
const isCommitteeCell = (element: HtmlElement): boolean =>
  element.name === 'td' && hasClass(element, 'views-field-field-os2web-meetings-committee');

const rowEntry = (cell: HtmlElement): ListEntry => {
  const link = findElement(cell.children, ({ name }) => name === 'a');
  const row = cell.parent !== null && 'name' in cell.parent && cell.parent.name === 'tr' ? cell.parent : cell;
  return { element: row, address: link?.attribs.href ?? '', committee: textOf([cell]) || null };
};
