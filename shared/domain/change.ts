import type { Decision, PutOff } from './decision.ts';
import type { AgendaItem, Attachment } from './meeting.ts';

/** When in a meeting's life a change happened. */
export type ChangeStage = 'before-meeting' | 'with-minutes' | 'after-publication';

/** The item as a change shows it: what a reader needs to know which one is meant. */
export type ChangedItem = Pick<AgendaItem, 'sourceItemId' | 'number' | 'title' | 'caseNumber' | 'closed' | 'link'>;

/** One typed difference between two revisions of a meeting. */
export type Change = { stage: ChangeStage } & (
  | { kind: 'agenda-published'; items: number }
  | { kind: 'minutes-published'; items: number }
  | { kind: 'item-added'; item: ChangedItem }
  | { kind: 'item-withdrawn'; item: ChangedItem; decision: Decision | null }
  | { kind: 'item-absent'; item: ChangedItem }
  | { kind: 'attachment-added'; item: ChangedItem; attachment: Attachment }
  | { kind: 'decision-recorded'; item: ChangedItem; decision: Decision }
  | { kind: 'decision-reworded'; item: ChangedItem; before: Decision; after: Decision }
  | { kind: 'decision-withdrawn'; item: ChangedItem; before: Decision }
  | { kind: 'item-postponed'; item: ChangedItem; until: string | null; quotes: string[] }
);
export type ChangeKind = Change['kind'];

/** A change that is about one item. */
export type ItemChange = Extract<Change, { item: ChangedItem }>;

export const isAboutItem = (change: Change): change is ItemChange => 'item' in change;

export const changedItem = ({ sourceItemId, number, title, caseNumber, closed, link }: AgendaItem): ChangedItem => ({
  sourceItemId,
  number,
  title,
  caseNumber,
  closed,
  link,
});

/** That item 1 puts off item 8, joined with what item 8 says itself. */
export const postponementOf = (
  item: AgendaItem,
  said: { decision: Decision | null; elsewhere: readonly PutOff[] },
): { until: string | null; quotes: string[] } | null => {
  const ownWords = said.decision?.kind === 'postponed' ? [said.decision.text] : [];
  const mine = said.elsewhere.filter(({ itemNumber }) => itemNumber === item.number);
  if (ownWords.length === 0 && mine.length === 0) return null;
  const until = said.decision?.postponedUntil ?? mine.find((putOff) => putOff.until !== null)?.until ?? null;
  return { until, quotes: [...ownWords, ...mine.map((putOff) => putOff.quote)] };
};
