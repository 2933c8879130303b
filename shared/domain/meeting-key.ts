import { normalised } from './danish.ts';
import type { AgendaItem, Meeting } from './meeting.ts';

/**
 * A text that is equal for two captures of a meeting exactly when nothing in it that a reader could see differs: the
 * source's ids, links, white space and the order of attachments do not count.
 */
export const meetingKey = ({ link: _link, participants, items, ...meeting }: Meeting): string =>
  JSON.stringify([
    quietened(meeting),
    participants.map((participant) => JSON.stringify(quietened(participant))).sort(),
    items.map(itemKey),
  ]);

const itemKey = ({ sourceItemId: _id, link: _link, decision, attachments, absent, ...item }: AgendaItem): unknown => [
  quietened(item),
  decision === null ? null : normalised(decision.text),
  attachments
    .map(({ name, recommended, addedAfterMeeting }) => `${normalised(name)}|${recommended}|${addedAfterMeeting}`)
    .sort(),
  absent.map(normalised).sort(),
];

/** Every text normalised and every field in one order, however deep it lies. */
const quietened = (value: unknown): unknown => {
  if (typeof value === 'string') return normalised(value);
  if (Array.isArray(value)) return value.map(quietened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([name, field]) => [name, quietened(field)]);
};
