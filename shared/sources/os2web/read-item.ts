import type { AgendaItem } from '../../domain/meeting.ts';
import { readDecision } from '../../domain/read-decision.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { findElement, hasClass, textOf } from '../html/find-elements.ts';
import type { HtmlElement } from '../html/html-nodes.ts';
import type { Problem } from '../problem.ts';
import { withoutAttendance } from '../reading/attendance.ts';
import { titleOf } from '../reading/closed-title.ts';
import { recommendationPoints } from '../reading/recommendation-points.ts';
import type { PageAddress } from './addresses.ts';
import { attachmentsIn } from './attachments.ts';
import { earlierDecisionsIn, isEarlier } from './earlier-decisions.ts';
import { type ItemPart, itemParts } from './item-parts.ts';
import type { ItemElement } from './meeting-elements.ts';

const buttonText = /^punkt (?<number>\d{1,4}[a-zæøå]?)(?=[ .:]|$)[.:]? ?(?<title>.*)$/iu;

/** One item: its number and title are in the button, its text in the div that the button opens. No case number is shown. */
export const readItem = ({ element, inClosedPart }: ItemElement, address: PageAddress): Result<AgendaItem, Problem> => {
  const button = findElement([element], ({ name }) => name === 'button');
  const { number, title } = buttonText.exec(button === null ? '' : textOf([button]))?.groups ?? {};
  if (button === null || number === undefined)
    return failed({ kind: 'unexpected-layout', missing: 'no "Punkt 1 ..." in the button of an item' });
  const named = titleOf(title || `Punkt ${number}`);
  const closed = inClosedPart || named.closed;
  const content = findElement([element], (each) => hasClass(each, 'os2web-meetings-bp'));
  // A closed item may have nothing to open.
  if (content === null && !closed)
    return failed({ kind: 'unexpected-layout', missing: 'no "div.os2web-meetings-bp" in an open item' });
  const sourceItemId = button.attribs['aria-controls'] || null;
  return succeeded({
    sourceItemId,
    number,
    title: named.title,
    caseNumber: null,
    closed,
    ...readContent(content, { itemNumber: number, address }),
    link: address.toItem(sourceItemId),
  });
};

type ReadContent = Omit<AgendaItem, 'sourceItemId' | 'number' | 'title' | 'caseNumber' | 'closed' | 'link'>;

const readContent = (
  content: HtmlElement | null,
  { itemNumber, address }: { itemNumber: string; address: PageAddress },
): ReadContent => {
  const parts = content === null ? [] : itemParts(content);
  const decided = parts.filter(({ decides }) => decides);
  const { paragraphs, absent } = withoutAttendance(decided.flatMap(({ lines }) => lines));
  const recommendations = recommendationPoints(
    parts.filter(({ heading }) => /^indstilling(?:er)?$/iu.test(heading)).flatMap(({ lines }) => lines),
  );
  return {
    recommendations,
    sections: parts.filter(isSection).map(({ heading, lines }) => ({ heading, text: lines.join('\n') })),
    decision: decided.length === 0 ? null : readDecision(paragraphs.join('\n'), recommendations.length, { itemNumber }),
    earlierDecisions: parts.filter(isEarlier).flatMap(earlierDecisionsIn),
    attachments: content === null ? [] : attachmentsIn(content, { parts, address }),
    absent,
  };
};

const isSection = (part: ItemPart): boolean =>
  !part.decides && !isEarlier(part) && part.heading !== 'Bilag' && part.lines.length > 0;
