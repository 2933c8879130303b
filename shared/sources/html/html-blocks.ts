import { oneLine } from '../../platform/text/white-space.ts';
import { type HtmlNode, isElement, isHeading, walkNodes } from './html-nodes.ts';
import { type ListMarks, listMarks } from './list-marks.ts';

/** One paragraph, list item, table row or heading of a page. */
export type Block = { text: string; heading: boolean };

const blockElement =
  /^(?:p|div|li|ul|ol|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|br|hr|h\d|blockquote|section|article|pre|title|meta)$/;
const cellElement = /^t[dh]$/;

/** The text of nodes as people see it: a block a line, list items with their marks, white space normalised. */
export const blocksOf = (nodes: readonly HtmlNode[]): Block[] => {
  const page: PageText = { blocks: [], line: '', marks: listMarks(), inHeading: 0, hidden: 0 };
  walkNodes(nodes, { enter: (node) => enterNode(page, node), leave: (node) => leaveNode(page, node) });
  endBlock(page);
  return page.blocks;
};

type PageText = { blocks: Block[]; line: string; marks: ListMarks; inHeading: number; hidden: number };

const enterNode = (page: PageText, node: HtmlNode): void => {
  if (node.type === 'text' && page.hidden === 0) page.line += node.data;
  if (!isElement(node)) return;
  if (blockElement.test(node.name)) endBlock(page);
  if (cellElement.test(node.name)) page.line += ' ';
  if (isHeading(node)) page.inHeading += 1;
  if (node.name === 'title') page.hidden += 1;
  page.marks.enter(node);
};

const leaveNode = (page: PageText, node: HtmlNode): void => {
  if (!isElement(node)) return;
  if (blockElement.test(node.name)) endBlock(page);
  if (isHeading(node)) page.inHeading -= 1;
  if (node.name === 'title') page.hidden -= 1;
  page.marks.leave(node);
};

const endBlock = (page: PageText): void => {
  const text = oneLine(page.line);
  page.line = '';
  if (text !== '') page.blocks.push({ text: page.marks.take() + text, heading: page.inHeading > 0 });
};
