import { publicationId } from '../../domain/ids.ts';
import type { AgendaItem, Stage } from '../../domain/meeting.ts';
import type { Publication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { Problem } from '../problem.ts';
import type { PageReader } from '../source.ts';
import { type Head, readHead } from './head.ts';
import { isWrapped } from './paragraphs.ts';
import { readItem } from './read-item.ts';
import { firstItemAt, splitItems } from './split-items.ts';
import { type TextLine, textLines } from './text-lines.ts';

const sourceLine = /^Source URL: (?<address>https?:\/\/\S+)$/u;

/**
 * Reads the text of whole-meeting minutes or agendas: the form that Ballerup's PDF files had in 2026, and that of the
 * old site's print page of 2019. The file's name is the publication's id.
 */
export const referatTextReader: PageReader = {
  platform: 'referat-text',
  recognises: (page) => /^[#* \t]*(?:Punkt \d+[a-zæøå]?[: ]|REFERAT |Mødedato)/mu.test(page) && !/^\s*[{<]/.test(page),
  read: (page, { name }) => {
    const lines = textLines(page);
    const start = firstItemAt(lines);
    if (start === -1)
      return failed({ kind: 'unexpected-layout', missing: 'no line that begins an item ("Punkt 1 ...")' });
    const head = readHead(lines.slice(0, start).map(({ text }) => text));
    return withProblems(head, readItems(lines.slice(start)), { name, link: linkIn(lines) });
  },
};

const readItems = (lines: readonly TextLine[]): AgendaItem[] => {
  const layout = { wrapped: isWrapped(lines.map(({ text }) => text)) };
  return splitItems(lines.filter(({ text }) => !sourceLine.test(text))).map((item) => readItem(item, layout));
};

const linkIn = (lines: readonly TextLine[]): string | null =>
  lines.map(({ text }) => sourceLine.exec(text)?.groups?.address).find((address) => address !== undefined) ?? null;

const withProblems = (
  head: Head,
  items: AgendaItem[],
  { name, link }: { name: string; link: string | null },
): Result<Publication, Problem> => {
  const { committee, startsAt, place, participants, supplementary, listedItems } = head;
  if (startsAt === null) return failed({ kind: 'unexpected-layout', missing: "no date and time in the page's head" });
  if (committee === '') return failed({ kind: 'unexpected-layout', missing: "no committee in the page's head" });
  if (listedItems !== null && listedItems !== items.length)
    return failed({ kind: 'implausible', reason: `${listedItems} items in the contents, ${items.length} in the text` });
  const stage = stageOf(head, items);
  return succeeded({
    publicationId: publicationId(name),
    committee,
    startsAt,
    place,
    stage,
    supplementary,
    participants,
    items,
    link,
  });
};

const stageOf = (head: Head, items: readonly AgendaItem[]): Stage =>
  head.stage ?? (items.some(({ decision }) => decision !== null) ? 'minutes' : 'agenda');
