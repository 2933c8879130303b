import type { AgendaItem, Attachment } from '../../domain/meeting.ts';
import { readDecision } from '../../domain/read-decision.ts';
import { oneLine } from '../../platform/text/white-space.ts';
import { attachmentNamed } from '../reading/attachment.ts';
import { withoutAttendance } from '../reading/attendance.ts';
import { titleOf } from '../reading/closed-title.ts';
import type { ItemJson } from './agenda-json.ts';
import { earlierDecisionsIn, isEarlier } from './earlier-decisions.ts';
import { type HtmlPart, htmlParts } from './html-parts.ts';
import type { Links } from './links.ts';
import { recommendationsIn } from './recommendations.ts';

const zeroGuid = '00000000-0000-0000-0000-000000000000';

/** One item; null when it is open and its text is not in the container that every open item has. */
export const readItem = (item: ItemJson, links: Links): AgendaItem | null => {
  const html = item.Felter.map(({ Html }) => Html ?? '').join('\n');
  const { contained, parts } = htmlParts(html);
  const { title, closed: saysClosed } = titleOf(oneLine(item.Caption));
  const closed =
    saysClosed || (!contained && item.Felter.every(({ DocumentId }) => (DocumentId ?? zeroGuid) === zeroGuid));
  if (!contained && !closed && parts.length > 0) return null;
  const itemNumber = oneLine(item.Number);
  const read = readParts(parts, { wholeIsDecision: closed && !contained, itemNumber });
  return {
    sourceItemId: item.Id,
    number: itemNumber,
    title,
    caseNumber: oneLine(item.CaseNumber ?? '') || null,
    closed,
    ...read,
    absent: withAttendees(read.absent, item),
    attachments: attachmentsOf(item, links),
    link: links.toItem(item.Id),
  };
};

type ReadParts = Pick<AgendaItem, 'recommendations' | 'sections' | 'decision' | 'earlierDecisions' | 'absent'>;

const readParts = (
  parts: readonly HtmlPart[],
  { wholeIsDecision, itemNumber }: { wholeIsDecision: boolean; itemNumber: string },
): ReadParts => {
  const isDecision = (part: HtmlPart) => !isEarlier(part) && (wholeIsDecision || /^beslutning$/iu.test(part.heading));
  const body = parts.filter((part) => !isDecision(part) && !isEarlier(part));
  const recommendations = recommendationsIn(body);
  const decided = parts.filter(isDecision);
  const { paragraphs, absent } = withoutAttendance(decided.flatMap(linesOf));
  return {
    recommendations,
    sections: body.map((part) => ({ heading: part.heading, text: linesOf(part).join('\n') })),
    // Attendance alone under the heading is a decision left empty: the meeting has been held.
    decision: decided.length === 0 ? null : readDecision(paragraphs.join('\n'), recommendations.length, { itemNumber }),
    earlierDecisions: parts.filter(isEarlier).flatMap(earlierDecisionsIn),
    absent,
  };
};

const linesOf = ({ blocks }: HtmlPart): string[] => blocks.map(({ text }) => text);

/** The site's own list of absentees names some that the text leaves out, without their party. */
const withAttendees = (absent: readonly string[], { ExternalAgendaItemAttendees }: ItemJson): string[] => {
  const away = (ExternalAgendaItemAttendees ?? []).filter(({ Reason }) => /^(?:fraværende|afbud)/iu.test(Reason ?? ''));
  const names = away.map(({ Name }) => oneLine(Name)).filter((name) => name !== '');
  return [...absent, ...new Set(names.filter((name) => !absent.some((known) => known.startsWith(name))))];
};

const attachmentsOf = ({ Bilag }: ItemJson, links: Links): Attachment[] =>
  Bilag.toSorted((one, other) => one.Order - other.Order).map(({ Id, Navn }) => ({
    ...attachmentNamed(Navn),
    sourceAttachmentId: Id,
    link: links.toAttachment(Id),
  }));
