/*
 * Site:     none: the text of whole-meeting minutes, saved from Ballerup's PDF files or the print page of its old site.
 * Contact:  the municipality (https://ballerup.dk).
 * History:
 *   2019-12  The print page: no case numbers, wrapped lines, list numbers that drift to the ends of lines.
 *   2026-04  The PDF files: a table of contents, case numbers below the titles, heading levels that vary.
 *   2026-11  Both are read.
 */
import { withoutInvisible } from '../../platform/text/white-space.ts';
import type { PageReader } from '../source.ts';
import { isWrapped } from './paragraphs.ts';
import { readReferat } from './read-referat.ts';
import { firstItemAt } from './split-items.ts';
import { textLines } from './text-lines.ts';

const landmark =
  /^[#*\t\f\v \u00a0\ufeff]*(?:(?:Dagsordens)?(?:Punkt|Pkt\.?)[ \t\u00a0]*(?:nr\.?[ \t\u00a0]*)?\d+[a-zæøå]?(?:[:.\s]|$)|REFERAT\s|Mødedato)/mu;

/**
 * Reads the text of whole-meeting minutes or agendas: the form that Ballerup's PDF files had in 2026, that of the old
 * site's print page of 2019, and the ways of numbering items that `item-openings.ts` knows. The file's name is the
 * publication's id.
 */
export const referatTextReader: PageReader = {
  platform: 'referat-text',
  recognises: (page) => !/^\s*[{<]/.test(page) && landmark.test(withoutInvisible(page)),
  read: (page, { name }) => {
    const lines = textLines(page);
    const start = firstItemAt(lines);
    const wrapped = isWrapped(lines.slice(Math.max(0, start)).map(({ text }) => text));
    const [head, body] = start === -1 ? [lines, []] : [lines.slice(0, start), lines.slice(start)];
    return readReferat({ head, body }, { wrapped, name });
  },
};
