import { type CheerioAPI, load } from 'cheerio/slim';

type HtmlDocument = ReturnType<CheerioAPI['root']>[number];
export type HtmlNode = HtmlDocument['children'][number];
export type HtmlElement = Extract<HtmlNode, { name: string; children: HtmlNode[] }>;

/** The parsed nodes of a piece of HTML. Never throws: what is not closed is closed at the end. */
export const htmlNodes = (html: string): readonly HtmlNode[] => load(html).root()[0]?.children ?? [];

export const isElement = (node: HtmlNode): node is HtmlElement => node.type === 'tag';
export const isHeading = (node: HtmlNode): node is HtmlElement => isElement(node) && /^h[1-6]$/.test(node.name);

type Visit = { enter(node: HtmlNode): void; leave(node: HtmlNode): void };

/**
 * Visits every node in the page's order. With a stack of its own, since pages may be nested deeper than calls can be.
 */
export const walkNodes = (nodes: readonly HtmlNode[], visit: Visit): void => {
  const waiting: { node: HtmlNode; left: boolean }[] = [];
  addInFront(waiting, nodes);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.left) {
      visit.leave(next.node);
      continue;
    }
    visit.enter(next.node);
    waiting.push({ node: next.node, left: true });
    if (isElement(next.node)) addInFront(waiting, next.node.children);
  }
};

const addInFront = (waiting: { node: HtmlNode; left: boolean }[], nodes: readonly HtmlNode[]): void => {
  for (const node of nodes.toReversed()) waiting.push({ node, left: false });
};
