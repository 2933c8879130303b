import type { Change, ItemChange } from './change.ts';

/** What an item's changes come to, the most telling first: it is what a heading says. */
export const newsKinds = [
  'overdue',
  'postponed',
  'returned',
  'withdrawn',
  'otherwise',
  'edited',
  'retracted',
  'case-decided',
  'decided',
  'absent',
  'added',
  'scheduled',
  'retitled',
  'reworded',
  'opened',
  'closed',
  'attachment-replaced',
  'attachment-removed',
  'attachment',
  'reread',
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** What all changes of one item come to. A case that came back and was decided at once is told as decided. */
export const newsOfAll = (changes: readonly ItemChange[]): NewsKind => {
  const news = new Set(changes.map(newsOf));
  if (news.has('case-decided')) news.delete('returned');
  return newsKinds.find((kind) => news.has(kind)) ?? 'decided';
};

const newsOf = (change: ItemChange): NewsKind => {
  switch (change.kind) {
    case 'decision-recorded':
      if (change.decision.kind === 'postponed') return 'postponed';
      return change.otherwiseThanRecommended ? 'otherwise' : 'decided';
    case 'case-decided':
      return 'case-decided';
    default:
      return newsOfKind[change.kind];
  }
};

const newsOfKind: Record<Exclude<ItemChange['kind'], 'decision-recorded' | 'case-decided'>, NewsKind> = {
  'item-overdue': 'overdue',
  'item-postponed': 'postponed',
  'item-returned': 'returned',
  'item-withdrawn': 'withdrawn',
  'decision-reworded': 'edited',
  'decision-withdrawn': 'retracted',
  'decision-reread': 'reread',
  'item-absent': 'absent',
  'item-added': 'added',
  'item-retitled': 'retitled',
  'item-reworded': 'reworded',
  'item-opened': 'opened',
  'item-closed': 'closed',
  'attachment-replaced': 'attachment-replaced',
  'attachment-removed': 'attachment-removed',
  'attachment-added': 'attachment',
};

/** A change that is told of the meeting as a whole. */
export type MeetingNews = Extract<Change, { kind: 'meeting-moved' | 'meeting-cancelled' }>;

export const isMeetingNews = (change: Change): change is MeetingNews =>
  change.kind === 'meeting-moved' || change.kind === 'meeting-cancelled';
