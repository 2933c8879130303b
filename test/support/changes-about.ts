import { type Change, changedItem } from '../../shared/domain/change.ts';
import type { AgendaItem } from '../../shared/domain/meeting.ts';
import { aDecision } from './a-decision.ts';

/** That each of the items has been decided. */
export const changesAbout = (items: readonly AgendaItem[]): Change[] =>
  items.map((item) => ({
    ...about(item),
    kind: 'decision-recorded',
    decision: item.decision ?? aDecision('Godkendt'),
    otherwiseThanRecommended: false,
  }));

/** What every change about an item says of where it stands. */
export const about = (item: AgendaItem) =>
  ({ item: changedItem(item), stage: 'with-minutes', path: `items/${item.number}`, pairing: null }) as const;
