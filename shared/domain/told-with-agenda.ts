import type { AlertMatch, Reason } from './alert.ts';
import { changedItem } from './change.ts';
import type { AgendaItem } from './meeting.ts';
import type { Revision } from './revision.ts';
import { itemsShowing } from './shown-items.ts';
import { byTelling, type ToldItem, toldItems } from './telling.ts';

/**
 * What an alert tells of a revision's items: what happened to them, and of an agenda that has come out those that the
 * reader asked for. An item with news of its own (it is back, say) is told by that.
 */
export const toldWithAgenda = (
  { changes, meeting }: Pick<Revision, 'changes' | 'meeting'>,
  matches: readonly AlertMatch[],
): ToldItem[] => {
  const told = toldItems(changes, matches);
  const numbers = new Set(told.map(({ item }) => item.number));
  const asked = matches
    .filter((match) => match.changes.some((position) => changes[position]?.kind === 'agenda-published'))
    .flatMap(({ because }) => itemsShowing(meeting, because));
  return [
    ...told,
    ...asked
      .filter(({ item }) => !numbers.has(item.number))
      .map(({ item, because }) => toldOnAgenda(item, because))
      .sort(byTelling),
  ];
};

/** An item of which nothing is told but that it is on the agenda. */
export const toldOnAgenda = (item: AgendaItem, because: Reason[]): ToldItem => ({
  news: 'scheduled',
  stage: 'before-meeting',
  item: changedItem(item),
  decision: null,
  before: null,
  postponed: null,
  takenOff: [],
  followedUp: null,
  overdue: null,
  journey: [],
  titleBefore: null,
  rewordings: [],
  splitFrom: null,
  mergedInto: null,
  attachments: [],
  attachmentsRemoved: [],
  attachmentsReplaced: [],
  because,
});
