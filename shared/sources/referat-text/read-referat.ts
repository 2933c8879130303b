import { publicationId } from '../../domain/ids.ts';
import type { AgendaItem, Stage } from '../../domain/meeting.ts';
import type { Publication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { Problem } from '../problem.ts';
import { agendaPartOf } from './agenda-part.ts';
import { type Head, readHead } from './head.ts';
import { readItem } from './read-item.ts';
import { closedAfter, splitItems } from './split-items.ts';
import type { TextLine } from './text-lines.ts';

const sourceLine = /^Source URL: (?<address>https?:\/\/\S+)$/u;

/** What stands before the first item, and the items. */
export type ReferatLines = { head: readonly TextLine[]; body: readonly TextLine[] };

/** The publication in the lines of whole-meeting minutes or an agenda. `wrapped`: a paragraph may run over several lines. */
export const readReferat = (
  { head, body }: ReferatLines,
  { wrapped, name }: { wrapped: boolean; name: string },
): Result<Publication, Problem> => {
  if (body.length === 0)
    return failed({ kind: 'unexpected-layout', missing: 'no line that begins an item ("Punkt 1 ...")' });
  const read = readHead(head.map(({ text }) => text).filter((text) => agendaPartOf(text) === null));
  const lines = body.filter(({ text }) => !sourceLine.test(text));
  const items = splitItems(lines, { closedFromStart: closedAfter(head) }).map((item) => readItem(item, { wrapped }));
  return withProblems(read, items, { name, link: linkIn([...head, ...body]) });
};

const linkIn = (lines: readonly TextLine[]): string | null =>
  lines.map(({ text }) => sourceLine.exec(text)?.groups?.address).find((address) => address !== undefined) ?? null;

// The most seen is 51.
const mostItems = 500;

const withProblems = (
  head: Head,
  items: AgendaItem[],
  { name, link }: { name: string; link: string | null },
): Result<Publication, Problem> => {
  const { committee, startsAt, place, participants, supplementary, listedItems } = head;
  if (startsAt === null) return failed({ kind: 'unexpected-layout', missing: "no date and time in the page's head" });
  if (committee === '') return failed({ kind: 'unexpected-layout', missing: "no committee in the page's head" });
  if (items.length > mostItems)
    return failed({ kind: 'implausible', reason: `${items.length} items, which is more than any agenda has` });
  if (listedItems !== null && listedItems !== items.length)
    return failed({ kind: 'implausible', reason: `${listedItems} items in the contents, ${items.length} in the text` });
  const stage = stageOf(head, items);
  if (stage === 'minutes' && isCutOff(items))
    return failed({ kind: 'implausible', reason: 'the last item has a case and no decision: the text ends too early' });
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

const ownMatter = /underskrift|referat|eventuelt|orientering|meddelelser|lukket/iu;

/** In minutes a case that was put forward was decided; where the last one was not, while others were, the rest is missing. */
const isCutOff = (items: readonly AgendaItem[]): boolean => {
  const last = items.at(-1);
  if (last === undefined || last.decision !== null || last.closed || ownMatter.test(last.title)) return false;
  const isPutForward =
    last.recommendations.length > 0 ||
    last.sections.some(({ heading }) => /sammendrag|sagsfremstilling/iu.test(heading));
  return isPutForward && items.some(({ decision }) => decision !== null);
};
