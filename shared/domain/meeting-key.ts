import type { AgendaItem, Meeting } from './meeting.ts';
import { quietAttachments } from './noise/attachment-order.ts';
import { quietNames } from './noise/attendance.ts';
import { quietText } from './noise/quiet-text.ts';

/**
 * A text that is equal for two captures of a meeting exactly when nothing in it that a reader could see differs, and we read
 * its decisions alike: the source's ids, links, noise, and the order of attachments and names do not count.
 */
export const meetingKey = ({ link: _link, participants, items, ...meeting }: Meeting): string =>
  JSON.stringify([
    quietened(meeting),
    participants.map((participant) => JSON.stringify(quietened(participant))).sort(),
    items.map(itemKey),
  ]);

const itemKey = ({ sourceItemId: _id, link: _link, decision, attachments, absent, ...item }: AgendaItem): unknown => [
  quietened(item),
  decision === null ? null : [decision.kind, quietText(decision.text)],
  quietAttachments(attachments),
  quietNames(absent),
];

/** Every text without its noise and every field in one order, however deep it lies. */
const quietened = (value: unknown): unknown => {
  if (typeof value === 'string') return quietText(value);
  if (Array.isArray(value)) return value.map(quietened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, field]) => [name, quietened(field)]);
};
