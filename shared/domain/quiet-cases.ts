import type { Register, RegisterEntry } from './register/register-entry.ts';
import { caseKey } from './register/same-case.ts';
import type { Sittings, Treatment } from './register/sitting.ts';
import type { SourceStates } from './source-state.ts';
import type { Subscription } from './subscription.ts';

/** How long a case may be on no agenda before it is followed no longer, in days. */
export const quietDays = 365;

/** The same for one that was put off, sent back or promised, and is not back: it may have been put off by years. */
const awaitedDays = 3 * quietDays;

/** Where a source has not been read for so many days, it is not its cases that are quiet. */
const unreadDays = 30;

/** Where a case was last: as the register or a meeting names it. */
export type LastSeen = { title: string; committee: string; startsAt: string };

/**
 * Since when (UTC instant) there was nothing of the cases that a subscription follows, where they were last (null: nowhere
 * that we know of), whether their source is read at all, and whether they were put off or promised and are not back.
 */
export type Quiet = { since: string; last: LastSeen | null; isRead: boolean; isAwaited: boolean };

export type QuietStores = {
  sittings: Pick<Sittings, 'ofCase'>;
  register: Pick<Register, 'ofSource'>;
  states: Pick<SourceStates, 'get'>;
};

type Following = Pick<Subscription, 'sourceId' | 'wishes' | 'createdAt' | 'confirmedAt' | 'resumedAt'>;

/**
 * How quiet its cases have been; null where it follows more than cases, and so has no end. A decision is none: of the 501
 * cases that Greve decided in two and a half years 111 came up again, 106 of them within a year.
 */
export const quietOf = async (
  { sourceId, wishes, createdAt, confirmedAt, resumedAt }: Following,
  { sittings, register, states }: QuietStores,
  now: Date,
): Promise<Quiet | null> => {
  const numbers = wishes.flatMap((wish) => (wish.by === 'case' ? [wish.caseNumber] : []));
  if (numbers.length < wishes.length) return null;
  const keys = new Set(numbers.map(caseKey));
  const entries = (await register.ofSource(sourceId)).filter(({ caseNumber }) => keys.has(caseKey(caseNumber)));
  const treatments = (await Promise.all(numbers.map((number) => sittings.ofCase(sourceId, number)))).flat();
  const seen = [...treatments.map(treatedAt), ...entries.flatMap(cameBackAt)];
  const last = seen.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)).at(-1) ?? null;
  const followed = resumedAt ?? confirmedAt ?? createdAt;
  const lastReadAt = (await states.get(sourceId))?.lastReadAt ?? null;
  return {
    since: last !== null && last.startsAt > followed ? last.startsAt : followed,
    last,
    isAwaited: entries.some(({ status }) => status === 'open' || status === 'overdue'),
    isRead: lastReadAt !== null && !isOver(lastReadAt, unreadDays, now),
  };
};

const treatedAt = ({ item, committee, startsAt }: Treatment): LastSeen => ({ title: item.title, committee, startsAt });

/** It may be back under another number, or none. */
const cameBackAt = ({ title, returned, decided }: RegisterEntry): LastSeen[] =>
  [returned, decided].flatMap((back) =>
    back === null ? [] : [{ title, committee: back.committee, startsAt: back.startsAt }],
  );

/** Whether it is time to say so, and to follow no longer. Who was told that we say when it is back, or is not, is told. */
export const isLongQuiet = ({ since, isRead, isAwaited }: Omit<Quiet, 'last'>, now: Date): boolean =>
  isRead && isOver(since, isAwaited ? awaitedDays : quietDays, now);

const isOver = (since: string, days: number, now: Date): boolean =>
  Date.parse(since) + days * 86_400_000 <= now.getTime();
