import { oneLine } from '../../platform/text/white-space.ts';
import { type Block, blocksOf } from '../html/html-blocks.ts';
import { type HtmlElement, type HtmlNode, htmlNodes, isElement, isHeading, walkNodes } from '../html/html-nodes.ts';

/** A headed part of an item's page; what stands before the first heading has the heading "". */
export type HtmlPart = { heading: string; blocks: Block[]; classes: Set<string> };

/** `contained` is false where the page has no "sagsfremstillingContainer": then all of it is one part without heading. */
export type HtmlParts = { contained: boolean; parts: HtmlPart[] };

/**
 * Splits an item's Html at the headings that are direct children of its container or of the container's own divs.
 * Headings deeper down belong to the text: an old decision quoted there must not pass for this meeting's.
 */
export const htmlParts = (html: string): HtmlParts => {
  const nodes = htmlNodes(html);
  const container = findContainer(nodes);
  const drafts: DraftPart[] = [{ heading: '', nodes: [] }];
  for (const node of container?.children ?? nodes) {
    if (container !== null && isHeadedDiv(node)) for (const child of node.children) addNode(drafts, child);
    else addNode(drafts, node);
  }
  return { contained: container !== null, parts: drafts.map(toPart).filter(({ blocks }) => blocks.length > 0) };
};

type DraftPart = { heading: string; nodes: HtmlNode[] };

const findContainer = (nodes: readonly HtmlNode[]): HtmlElement | null => {
  let found: HtmlElement | null = null;
  const enter = (node: HtmlNode) => {
    if (found === null && isElement(node) && node.attribs.id === 'sagsfremstillingContainer') found = node;
  };
  walkNodes(nodes, { enter, leave: () => undefined });
  return found;
};

const isHeadedDiv = (node: HtmlNode): node is HtmlElement =>
  isElement(node) && node.name === 'div' && node.children.some(isHeading);

const addNode = (drafts: DraftPart[], node: HtmlNode): void => {
  const heading = isHeading(node) ? headingText(node) : '';
  if (heading === '') drafts.at(-1)?.nodes.push(node);
  else drafts.push({ heading, nodes: [] });
};

const headingText = (node: HtmlNode): string =>
  oneLine(
    blocksOf([node])
      .map(({ text }) => text)
      .join(' '),
  ).replace(/:$/, '');

const toPart = ({ heading, nodes }: DraftPart): HtmlPart => ({
  heading,
  blocks: blocksOf(nodes),
  classes: new Set(nodes.filter(isElement).flatMap(({ attribs }) => (attribs.class ?? '').split(/\s+/))),
});
