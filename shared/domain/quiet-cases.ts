import type { Sittings, Treatment } from './register/sitting.ts';
import type { SourceStates } from './source-state.ts';
import type { Subscription } from './subscription.ts';

/** How long a case may be on no agenda before it is followed no longer, in days. */
export const quietDays = 365;

/** Where a source has not been read for so many days, it is not its cases that are quiet. */
export const unreadDays = 30;

/**
 * Since when (UTC instant) there was nothing of the cases that a subscription follows, where they were last (null: nowhere
 * that we know of), and whether their source is read at all.
 */
export type Quiet = { since: string; last: Treatment | null; isRead: boolean };

export type QuietStores = { sittings: Pick<Sittings, 'ofCase'>; states: Pick<SourceStates, 'get'> };

type Following = Pick<Subscription, 'sourceId' | 'wishes' | 'createdAt' | 'confirmedAt'>;

/**
 * How quiet its cases have been; null where it follows more than cases, and so has no end. A decision is none: of the 501
 * cases that Greve decided in two and a half years 111 came up again, 106 of them within a year.
 */
export const quietOf = async (
  { sourceId, wishes, createdAt, confirmedAt }: Following,
  { sittings, states }: QuietStores,
  now: Date,
): Promise<Quiet | null> => {
  const numbers = wishes.flatMap((wish) => (wish.by === 'case' ? [wish.caseNumber] : []));
  if (numbers.length < wishes.length) return null;
  const treatments = (await Promise.all(numbers.map((number) => sittings.ofCase(sourceId, number)))).flat();
  const last = treatments.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)).at(-1) ?? null;
  const followed = confirmedAt ?? createdAt;
  const lastReadAt = (await states.get(sourceId))?.lastReadAt ?? null;
  return {
    since: last !== null && last.startsAt > followed ? last.startsAt : followed,
    last,
    isRead: lastReadAt !== null && !isOver(lastReadAt, unreadDays, now),
  };
};

/** Whether it is time to say so, and to follow no longer. */
export const isLongQuiet = ({ since, isRead }: Pick<Quiet, 'since' | 'isRead'>, now: Date): boolean =>
  isRead && isOver(since, quietDays, now);

const isOver = (since: string, days: number, now: Date): boolean =>
  Date.parse(since) + days * 86_400_000 <= now.getTime();
