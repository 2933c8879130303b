import { randomUUID } from 'node:crypto';

const prefix = '0102';
const timeDigits = 12;

/**
 * Makes ids in the shape of SES's ("0102", the time in 12 hex digits, a UUID, "-000000"), each later than every id
 * before it: the order of the ids is the order of arrival, also when the clock stands still or is set back.
 */
export function messageIds(before: Iterable<string>): (receivedAt: Date) => string {
  let last = 0;
  for (const id of before) last = Math.max(last, timeIn(id));
  return (receivedAt) => {
    last = Math.max(last + 1, receivedAt.getTime());
    return `${prefix}${last.toString(16).padStart(timeDigits, '0')}-${randomUUID()}-000000`;
  };
}

const timeIn = (id: string) => Number.parseInt(id.slice(prefix.length, prefix.length + timeDigits), 16);
