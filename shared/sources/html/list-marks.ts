import type { HtmlElement } from './html-nodes.ts';

/** Keeps count of open lists, and of the mark that the next text begins with. */
export type ListMarks = {
  enter(element: HtmlElement): void;
  leave(element: HtmlElement): void;
  /** The mark of the list item that has just begun ("2. ", "b) ", "- "), once; otherwise "". */
  take(): string;
};

type OpenList = { ordered: boolean; lettered: boolean; next: number };

export const listMarks = (): ListMarks => {
  const open: OpenList[] = [];
  let waiting = '';
  return {
    enter: (element) => {
      if (element.name === 'ul' || element.name === 'ol') open.push(openList(element, open.length));
      if (element.name === 'li') waiting = nextMark(open.at(-1));
    },
    leave: ({ name }) => {
      if (name === 'ul' || name === 'ol') open.pop();
      if (name === 'li') waiting = '';
    },
    take: () => {
      const mark = waiting;
      waiting = '';
      return mark;
    },
  };
};

// Other properties may say "alpha" too: "filter:alpha(opacity=100)".
const letteredStyle = /list-style(?:-type)?\s{0,9}:[^;]{0,60}alpha/i;

// A list inside a list gets letters however it is drawn, so that its items are not taken for those of the outer one.
const openList = ({ name, attribs }: HtmlElement, depth: number): OpenList => ({
  ordered: name === 'ol',
  lettered: depth > 0 || letteredStyle.test(attribs.style ?? '') || /^[aA]$/.test(attribs.type ?? ''),
  next: Number.parseInt(attribs.start ?? '1', 10) || 1,
});

const nextMark = (list: OpenList | undefined): string => {
  if (list === undefined || !list.ordered) return '- ';
  const number = list.next;
  list.next += 1;
  return list.lettered && number <= 26 ? `${String.fromCharCode(96 + number)}) ` : `${number}. `;
};
