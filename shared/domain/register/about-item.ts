import { changedItem } from '../change.ts';
import type { AgendaItem, Meeting } from '../meeting.ts';
import type { Pairing } from '../pair-items.ts';
import { type SeenSitting, stageOfSeen } from './follow-sitting.ts';
import type { RegisterEntry } from './register-entry.ts';
import { alike, caseKey, titleLikeness } from './same-case.ts';
import type { SittingItem } from './sitting.ts';

export type SeenMeeting = SeenSitting & { meeting: Meeting };

/** An item of a sitting that was seen, in short and in full. */
export type SeenItem = { seen: SeenMeeting; item: SittingItem; about: AgendaItem };

/** What every change about the item says of it. */
export const aboutItem = ({ seen, about }: SeenItem) => ({
  stage: stageOfSeen(seen),
  item: changedItem(about),
  pairing: pairingBefore(about, seen.previous?.items ?? []),
});

/** Whether a case came back, or was decided, under this item. */
export const isHere = (at: RegisterEntry['returned'], { seen, item }: SeenItem): boolean =>
  at?.meetingId === seen.sitting.meetingId && at.itemNumber === item.number;

const pairingBefore = (item: AgendaItem, before: readonly SittingItem[]): Pairing | null =>
  before.map((other) => pairingOf(item, other)).find((pairing) => pairing !== null) ?? null;

type Named = Pick<SittingItem, 'caseNumber' | 'title'>;

/** How surely an item is another state's, or null. */
export const pairingOf = (one: Named, other: Named): Pairing | null => {
  const likeness = titleLikeness(one.title, other.title);
  const key = caseKey(one.caseNumber);
  if (key !== '' && key === caseKey(other.caseNumber)) return likeness >= alike ? { by: 'case-number', sure: 1 } : null;
  return key === '' && likeness === 1 ? { by: 'title', sure: 0.9 } : null;
};
