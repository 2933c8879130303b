import type { AgendaItem } from '../../domain/meeting.ts';
import { readDecision } from '../../domain/read-decision.ts';
import { withoutAttendance } from '../reading/attendance.ts';
import { titleOf } from '../reading/closed-title.ts';
import { recommendationPoints } from '../reading/recommendation-points.ts';
import { attachmentAt, attachmentsListed, isBareAddress } from './attachment-lines.ts';
import { headedParts } from './headed-parts.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { ItemLines } from './split-items.ts';

type Part = { heading: string; paragraphs: string[] };

/** One item of the text. What the page only counts ("2 bilag, heraf 1 anbefales") is told by the attachments. */
export const readItem = (item: ItemLines, layout: { wrapped: boolean }): AgendaItem => {
  const { parts, absent } = partsOf(item, layout);
  const under = (heading: string) =>
    parts.filter((part) => part.heading === heading).flatMap((part) => part.paragraphs);
  const decided = under('Beslutning');
  const recommendations = recommendationPoints(under('Indstilling'));
  const decision = decided.filter((paragraph) => !isBareAddress(paragraph)).join('\n');
  return {
    sourceItemId: null,
    number: item.number,
    ...titleIn(item),
    caseNumber: item.caseNumber,
    recommendations,
    sections: parts.filter(isSection).map(({ heading, paragraphs }) => ({ heading, text: paragraphs.join('\n') })),
    decision: decision === '' ? null : readDecision(decision, recommendations.length, { itemNumber: item.number }),
    earlierDecisions: parts
      .filter(({ heading }) => isEarlierDecision(heading))
      .map(({ heading, paragraphs }) => ({ heading, text: paragraphs.join('\n') })),
    attachments: [...attachmentsListed(under('Bilag')), ...decided.filter(isBareAddress).map(attachmentAt)],
    absent,
    link: null,
  };
};

const titleIn = ({ printedTitle, inClosedPart }: ItemLines): { title: string; closed: boolean } => {
  const { title, closed } = titleOf(printedTitle);
  return { title, closed: closed || inClosedPart };
};

const partsOf = (item: ItemLines, layout: { wrapped: boolean }): { parts: Part[]; absent: string[] } => {
  const read = headedParts(item.body).map(({ heading, lines }) => ({
    heading: heading.replace(/:$/, ''),
    ...withoutAttendance(paragraphsOf(lines, layout)),
  }));
  return {
    parts: read.filter(({ paragraphs }) => paragraphs.length > 0),
    absent: read.flatMap(({ absent }) => absent),
  };
};

const isEarlierDecision = (heading: string): boolean => /^Beslutning i .+ den \d/u.test(heading);

const isSection = ({ heading }: Part): boolean =>
  heading !== 'Beslutning' && heading !== 'Bilag' && !isEarlierDecision(heading);
