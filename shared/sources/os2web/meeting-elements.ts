import { failed, type Result, succeeded } from '../../domain/result.ts';
import { findElement, findElements, hasClass, textOf } from '../html/find-elements.ts';
import { type HtmlElement, type HtmlNode, isElement, walkNodes } from '../html/html-nodes.ts';
import type { Problem } from '../problem.ts';

/** One item of the accordion; `inClosedPart` when it stands below "Lukket dagsorden". */
export type ItemElement = { element: HtmlElement; inClosedPart: boolean };

/** Where on the page the meeting's parts are. */
export type MeetingElements = {
  committee: HtmlElement[];
  when: HtmlElement[];
  place: HtmlElement[];
  present: HtmlElement[];
  away: HtmlElement[];
  items: ItemElement[];
};

/** Finds the meeting by its landmarks: its own div, a heading, and at least one accordion (which may be empty). */
export const findMeeting = (nodes: readonly HtmlNode[]): Result<MeetingElements, Problem> => {
  const meeting = findElement(nodes, (element) => hasClass(element, 'os2web-meetings-meeting') && element.name !== 'a');
  const inside = meeting?.children ?? nodes;
  const committee = findElement(inside, ({ name }) => name === 'h1');
  const lists = agendaLists(inside);
  const missing = [
    ...(meeting === null ? ['"div.os2web-meetings-meeting"'] : []),
    ...(committee === null || textOf([committee]) === '' ? ['"h1"'] : []),
    ...(lists.length === 0 ? ['"ul.accordion"'] : []),
  ];
  if (committee === null || missing.length > 0)
    return failed({ kind: 'unexpected-layout', missing: `no ${missing.join(' and no ')}` });
  const field = (name: string) => findElements(inside, (element) => hasClass(element, `field--name-field-${name}`));
  return succeeded({
    committee: [committee],
    when: findElements(inside, (element) => hasClass(element, 'fields-inline')),
    place: field('os2web-m-location'),
    present: field('os2web-m-partic'),
    away: field('os2web-m-partic-cancel'),
    items: lists.flatMap(itemsOf),
  });
};

type AgendaList = { list: HtmlElement; isClosedPart: boolean };

/** The accordions that are in no other, each with what the heading before it says. */
const agendaLists = (nodes: readonly HtmlNode[]): AgendaList[] => {
  const lists: AgendaList[] = [];
  let heading = '';
  let depth = 0;
  const enter = (node: HtmlNode) => {
    if (!isElement(node)) return;
    if (depth === 0 && node.name === 'h2') heading = textOf([node]);
    if (!isAccordion(node)) return;
    if (depth === 0) lists.push({ list: node, isClosedPart: /^lukket/iu.test(heading) });
    depth += 1;
  };
  const leave = (node: HtmlNode) => {
    if (isElement(node) && isAccordion(node)) depth -= 1;
  };
  walkNodes(nodes, { enter, leave });
  return lists;
};

const isAccordion = (element: HtmlElement): boolean => element.name === 'ul' && hasClass(element, 'accordion');

const itemsOf = ({ list, isClosedPart }: AgendaList): ItemElement[] =>
  list.children
    .filter(isElement)
    .filter(({ name }) => name === 'li')
    .map((element) => ({ element, inClosedPart: isClosedPart }));
