import { oneLine, withoutInvisible } from '../../platform/text/white-space.ts';

/** One line of the text, without its markup; `level` is that of a marked heading ("## ..." is 2), 0 for other lines. */
export type TextLine = { text: string; level: number };

// Invisible signs may stand inside a mark; letters in parts ("a" and a ring for "å") become one; lines may end as on Windows, at a page break or by Unicode's own ends.
export const textLines = (page: string): TextLine[] =>
  withoutInvisible(page)
    .normalize('NFC')
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map(asTextLine);

const asTextLine = (line: string): TextLine => {
  const level = /^#{0,6}(?=\s|$)/.exec(line)?.[0].length ?? 0;
  const text = oneLine(withoutMarks(line.slice(level)));
  return { text: level === 0 ? text : text.replace(/^\*(.+)\*$/, '$1'), level };
};

const withoutMarks = (line: string): string =>
  line
    .replace(/^\s*\*\*(Afbud|Fraværende)\*\*:?/u, '$1:')
    .replaceAll('**', '')
    .replace(/<(https?:[^<>\s]+)>/g, '$1');
