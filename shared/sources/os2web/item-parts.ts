import { findElement, hasClass, textOf } from '../html/find-elements.ts';
import { blocksOf } from '../html/html-blocks.ts';
import { type HtmlElement, type HtmlNode, isElement, isHeading, walkNodes } from '../html/html-nodes.ts';
import { isFile } from './attachments.ts';

/** A headed part of an item; text that stands outside of all has the heading "". `decides`: it is this meeting's decision. */
export type ItemPart = { heading: string; decides: boolean; lines: string[] };

/**
 * Splits what an item opens into its sections ("os2web-meetings-bpa") and the headed text between them. A heading inside
 * a section or inside a text belongs to that text: an old decision quoted there must not pass for this meeting's.
 */
export const itemParts = (content: HtmlElement): ItemPart[] => {
  const drafts: Draft[] = [{ heading: '', nodes: [], marked: false }];
  for (const piece of piecesOf(content)) {
    if (isElement(piece) && isSection(piece))
      drafts.push(sectionDraft(piece), { heading: '', nodes: [], marked: false });
    else if (isHeading(piece)) drafts.push({ heading: headingText(piece), nodes: [], marked: false });
    else if (!(isElement(piece) && isFile(piece))) drafts.at(-1)?.nodes.push(piece);
  }
  return drafts.map(toPart).filter(({ decides, lines }) => decides || lines.length > 0);
};

type Draft = { heading: string; nodes: HtmlNode[]; marked: boolean };

const isSection = (element: HtmlElement): boolean => hasClass(element, 'os2web-meetings-bpa');
const isText = (element: HtmlElement): boolean => hasClass(element, 'field--name-body');

const headingText = (node: HtmlNode): string => textOf([node]).replace(/:$/, '');

const sectionDraft = (section: HtmlElement): Draft => {
  const heading = findElement(section.children, isHeading);
  return {
    heading: heading === null ? '' : headingText(heading),
    nodes: section.children,
    marked: hasClass(section, 'os2wm-bpa-decision'),
  };
};

const toPart = ({ heading, nodes, marked }: Draft): ItemPart => {
  const lines = blocksOf(nodes).map(({ text }) => text);
  const startsWithHeading = heading !== '' && lines[0]?.replace(/:$/, '') === heading;
  return {
    heading,
    decides: marked || /^beslutning$/iu.test(heading),
    lines: startsWithHeading ? lines.slice(1) : lines,
  };
};

/** The content's nodes, with those opened that have a section, a heading or a file somewhere inside. */
const piecesOf = (content: HtmlElement): HtmlNode[] => {
  const opened = elementsToOpen(content);
  const pieces: HtmlNode[] = [];
  const waiting: HtmlNode[] = content.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node) && opened.has(node)) for (const child of node.children.toReversed()) waiting.push(child);
    else pieces.push(node);
  }
  return pieces;
};

const elementsToOpen = (content: HtmlElement): Set<unknown> => {
  const opened = new Set<unknown>([content]);
  let insideText = 0;
  const enter = (node: HtmlNode) => {
    if (!isElement(node)) return;
    if (insideText === 0 && (isSection(node) || isHeading(node) || isFile(node))) openAround(node, opened);
    if (isSection(node) || isText(node)) insideText += 1;
  };
  const leave = (node: HtmlNode) => {
    if (isElement(node) && (isSection(node) || isText(node))) insideText -= 1;
  };
  walkNodes(content.children, { enter, leave });
  return opened;
};

const openAround = (element: HtmlElement, opened: Set<unknown>): void => {
  for (let around = element.parent; around !== null && !opened.has(around); around = around.parent) opened.add(around);
};
