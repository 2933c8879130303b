import type { Attachment } from '../../domain/meeting.ts';
import { findElement, findElements, hasClass, textOf } from '../html/find-elements.ts';
import type { HtmlElement } from '../html/html-nodes.ts';
import { attachmentNamed } from '../reading/attachment.ts';
import type { PageAddress } from './addresses.ts';
import type { ItemPart } from './item-parts.ts';

const countLine = /^\d+ bilag(?:, heraf \d+ anbefales)?\.?$/iu;

export const isFile = (element: HtmlElement): boolean => element.name === 'span' && hasClass(element, 'file');

/** The files of an item with their links, and those that are only named under "Bilag". */
export const attachmentsIn = (
  content: HtmlElement,
  { parts, address }: { parts: readonly ItemPart[]; address: PageAddress },
): Attachment[] => {
  const linked = findElements([content], isFile).map((file) => ({
    printed: textOf(file.children),
    anchor: findElement(file.children, ({ name }) => name === 'a'),
  }));
  const names = new Set(linked.flatMap(({ printed, anchor }) => [printed, anchor === null ? '' : textOf([anchor])]));
  const onlyNamed = parts
    .filter(({ heading }) => heading === 'Bilag')
    .flatMap(({ lines }) => lines.map((line) => line.replace(/^(?:-|\d+\.) /, '')))
    .filter((line) => !countLine.test(line) && !names.has(line));
  return [
    ...linked.map(({ printed, anchor }) => ({
      ...attachmentNamed(anchor === null ? printed : textOf([anchor])),
      link: address.toFile(anchor?.attribs.href ?? ''),
    })),
    ...onlyNamed.map(attachmentNamed),
  ];
};
