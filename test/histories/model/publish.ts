import type { PublicationId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aPublication } from '../../support/a-publication.ts';
import { anAttachment } from '../../support/an-attachment.ts';
import { anItem } from '../../support/an-item.ts';
import { reportOf } from './cases.ts';
import type { ItemState, MeetingState } from './state.ts';

/** How a site shows items: with ids that stay, with new ones each time it publishes, or without. */
export type ItemIds = 'kept' | 'renewed' | 'none';

/** The state as a publication shows it; `time` counts the publishings. */
export const published = (
  { items, ...meeting }: MeetingState,
  { publicationId, ids, time }: { publicationId: PublicationId; ids: ItemIds; time: number },
): Publication =>
  aPublication({
    ...meeting,
    publicationId,
    items: items.map((item, index) =>
      shownItem(item, { number: String(index + 1), sourceItemId: idOf(item, ids, time) }),
    ),
  });

const idOf = ({ key }: ItemState, ids: ItemIds, time: number): string | null => {
  if (ids === 'none') return null;
  return ids === 'kept' ? `id-${key}` : `id-${time}-${key}`;
};

const shownItem = (item: ItemState, as: Pick<AgendaItem, 'number' | 'sourceItemId'>): AgendaItem =>
  anItem({
    ...as,
    title: item.title,
    caseNumber: item.caseNumber,
    closed: item.closed,
    recommendations: pointsOf(item),
    sections: [{ heading: 'Sagsfremstilling', text: textOf(item) }],
    attachments: item.files.map(({ name, version }) => anAttachment({ name, version: `v${version}` })),
    decision: item.decision === null ? null : aDecision(item.decision.text, 2),
    link: `https://dagsorden.ballerup.dk/vis?punktid=${as.sourceItemId}`,
  });

export const textOf = ({ key, report }: ItemState): string => `${reportOf(key)}. Udgiften er ${report + 2} mio. kr.`;

export const pointsOf = ({ key, points }: ItemState): string[] => [
  `${key}planen godkendes.`,
  `${key}bevillingen sættes til ${points + 3} mio.`,
];
