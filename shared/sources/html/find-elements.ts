import { oneLine } from '../../platform/text/white-space.ts';
import { blocksOf } from './html-blocks.ts';
import { type HtmlElement, type HtmlNode, isElement, walkNodes } from './html-nodes.ts';

export const hasClass = (element: HtmlElement, name: string): boolean =>
  (element.attribs.class ?? '').split(/\s+/).includes(name);

/** Every element that fits, in the page's order, however deep it lies. */
export const findElements = (nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlElement[] => {
  const found: HtmlElement[] = [];
  const enter = (node: HtmlNode) => {
    if (isElement(node) && fits(node)) found.push(node);
  };
  walkNodes(nodes, { enter, leave: () => undefined });
  return found;
};

export const findElement = (nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlElement | null =>
  findElements(nodes, fits)[0] ?? null;

/** The text of nodes on one line. */
export const textOf = (nodes: readonly HtmlNode[]): string =>
  oneLine(
    blocksOf(nodes)
      .map(({ text }) => text)
      .join(' '),
  );
