import type { SubscriberId, SubscriptionId } from './ids.ts';
import { isLongQuiet, type Quiet, quietDays } from './quiet-cases.ts';
import { restsForBounces, type Subscription } from './subscription.ts';

/** That somebody is to be looked at, on a day (YYYY-MM-DD, UTC) or later. */
export type Review = { on: string; subscriberId: SubscriberId };

export type Reviews = {
  /** Those of the day, and of days before that were missed. */
  dueForReview(day: string): Promise<Review[]>;
  /** Asking twice for one day is asking once. */
  askForReview(review: Review): Promise<void>;
  reviewed(review: Review): Promise<void>;
};

/** How long we keep what, how long we are silent, and how long we do not write to where mails came back, in days. */
export const kept = { unconfirmed: 7, addressAfterTheLast: 30, silence: 90, restForBounces: 30 } as const;

type Quieted = Omit<Quiet, 'last'>;
/** How quiet the cases are of each active subscription that follows nothing besides. */
export type QuietCases = ReadonlyMap<SubscriptionId, Quieted>;

/** What is to be done about somebody, and when to look again; null for never. */
export type Verdict = {
  remove: Subscription[];
  /** Those that rested because mails came back, and are to be tried once more. */
  tryAgain: Subscription[];
  erase: boolean;
  sayAlive: boolean;
  /** Those whose case has been quiet for so long that it is followed no longer. */
  close: Subscription[];
  next: string | null;
};

/** The day by which that many days have passed since the instant. */
export const reviewDay = (instant: string, days: number): string => addDays(instant, days + 1).slice(0, 10);

/**
 * What becomes of a subscriber: a subscription that nobody confirmed is removed, the address goes when it has not been used
 * for anything for a month, who has not heard from us for a quarter is told that we still read, where mails came back one
 * is tried after a month, and a case that has been quiet for a year is followed no longer.
 */
export const judgeSubscriber = (
  owned: readonly Subscription[],
  { now, lastMailAt, quiet }: { now: string; lastMailAt: string | null; quiet: QuietCases },
): Verdict => {
  const remove = owned.filter((one) => one.status === 'pending' && isOver(one.createdAt, kept.unconfirmed, now));
  const left = owned.filter((one) => !remove.includes(one));
  const live = left.filter(({ status }) => status !== 'ended');
  if (live.length === 0) return { remove, tryAgain: [], sayAlive: false, close: [], ...whenNothingIsLeft(left, now) };
  const resting = live.filter(restsForBounces);
  const tryAgain = resting.filter((one) => isOver(restSince(one), kept.restForBounces, now));
  const close = live.filter(({ subscriptionId }) => isToClose(quiet.get(subscriptionId), now));
  const silentSince = silentSinceOf(live, lastMailAt);
  // Whoever hears that their case is quiet hears that we still read.
  const sayAlive = close.length === 0 && silentSince !== null && isOver(silentSince, kept.silence, now);
  const next = [
    ...live.filter(({ status }) => status === 'pending').map((one) => reviewDay(one.createdAt, kept.unconfirmed)),
    // Goes on from today: how long it is silent from now on is to be looked at.
    ...tryAgain.map(() => reviewDay(now, 0)),
    ...resting.filter((one) => !tryAgain.includes(one)).map((one) => reviewDay(restSince(one), kept.restForBounces)),
    ...(silentSince === null
      ? []
      : [reviewDay(isOver(silentSince, kept.silence, now) ? now : silentSince, kept.silence)]),
    ...[...quiet.values()].map((one) => nextLookAt(one, now)),
  ];
  return { remove, tryAgain, erase: false, sayAlive, close, next: next.toSorted()[0] ?? null };
};

const isToClose = (quiet: Quieted | undefined, now: string): boolean =>
  quiet !== undefined && isLongQuiet(quiet, new Date(now));

/** Once a year has passed it has been told and ends, or cannot be told for now: the source is not read, the case is awaited, the mail came back. */
const nextLookAt = ({ since }: Quieted, now: string): string =>
  isOver(since, quietDays, now) ? reviewDay(now, lookAgainDays) : reviewDay(since, quietDays);
const lookAgainDays = 30;

const restSince = ({ rest, createdAt }: Subscription): string => rest?.since ?? createdAt;

const whenNothingIsLeft = (ended: readonly Subscription[], now: string): Pick<Verdict, 'erase' | 'next'> => {
  const last = latest(ended.flatMap(({ endedAt }) => endedAt ?? []));
  const erase = last === null || isOver(last, kept.addressAfterTheLast, now);
  return { erase, next: erase ? null : reviewDay(last, kept.addressAfterTheLast) };
};

/** Since when an active subscription by e-mail has brought nothing; null where there is none. */
const silentSinceOf = (live: readonly Subscription[], lastMailAt: string | null): string | null => {
  const active = live.filter(({ status, via }) => status === 'active' && via === 'email');
  return active.length === 0
    ? null
    : latest([...active.map((one) => one.confirmedAt ?? one.createdAt), lastMailAt ?? '']);
};

const latest = (instants: readonly string[]): string | null => instants.toSorted().at(-1) ?? null;

const isOver = (since: string, days: number, now: string): boolean => addDays(since, days) <= now;

const addDays = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();
