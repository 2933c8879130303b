import { oneLine } from '../../platform/text/white-space.ts';

/** One line of the text, without its markup; `level` is that of a marked heading ("## ..." is 2), 0 for other lines. */
export type TextLine = { text: string; level: number };

export const textLines = (page: string): TextLine[] => page.split(/\r\n|[\n\r\f]/).map(asTextLine);

const asTextLine = (line: string): TextLine => {
  const level = /^#{0,6}(?=\s|$)/.exec(line)?.[0].length ?? 0;
  const text = oneLine(withoutMarks(line.slice(level)));
  return { text: level === 0 ? text : text.replace(/^\*(.+)\*$/, '$1'), level };
};

const withoutMarks = (line: string): string =>
  line
    .replace(/^\s*\*\*(Afbud|Fraværende)\*\*:?/u, '$1:')
    .replaceAll('**', '')
    .replace(/<(https?:[^>\s]+)>/g, '$1');
