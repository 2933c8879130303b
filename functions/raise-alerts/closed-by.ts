import type { AlertMatch } from '../../shared/domain/alert.ts';
import type { SubscriberId, SubscriptionId } from '../../shared/domain/ids.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { type Interest, type Subscription, type Subscriptions, wishKey } from '../../shared/domain/subscription.ts';

type Matched = { subscriber: SubscriberId; interests: readonly Interest[]; matches: readonly AlertMatch[] };

/** The subscriptions that followed nothing but a case which the alert tells to be decided: this is the last they hear. */
export const closedBy = async (
  { changes }: Pick<Revision, 'changes'>,
  { subscriber, interests, matches }: Matched,
  { subscriptions }: { subscriptions: Pick<Subscriptions, 'get'> },
): Promise<SubscriptionId[]> => {
  const decided = matches.filter((match) =>
    match.changes.some((position) => changes[position]?.kind === 'case-decided'),
  );
  const keys = new Set(decided.flatMap(({ because }) => because.filter(({ by }) => by === 'case').map(wishKey)));
  const ids = interests.filter(({ wish }) => keys.has(wishKey(wish))).map(({ subscriptionId }) => subscriptionId);
  const found = await Promise.all([...new Set(ids)].map((id) => subscriptions.get(subscriber, id)));
  return found.flatMap((subscription) =>
    subscription !== null && followsOnly(subscription, keys) ? [subscription.subscriptionId] : [],
  );
};

const followsOnly = ({ wishes }: Subscription, keys: ReadonlySet<string>): boolean =>
  wishes.every((wish) => keys.has(wishKey(wish)));
