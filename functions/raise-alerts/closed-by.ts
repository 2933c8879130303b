import type { AlertMatch } from '../../shared/domain/alert.ts';
import { decidedCases, followsOnly } from '../../shared/domain/decided-cases.ts';
import type { SubscriberId, SubscriptionId } from '../../shared/domain/ids.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { type Interest, type Subscriptions, wishKey } from '../../shared/domain/subscription.ts';

type Matched = { subscriber: SubscriberId; interests: readonly Interest[]; matches: readonly AlertMatch[] };

/** The subscriptions that followed nothing but a case which the alert tells to be decided: this is the last they hear. */
export const closedBy = async (
  revision: Pick<Revision, 'changes'>,
  { subscriber, interests, matches }: Matched,
  { subscriptions }: { subscriptions: Pick<Subscriptions, 'get'> },
): Promise<SubscriptionId[]> => {
  const cases = decidedCases(revision, matches);
  const ids = interests.filter(({ wish }) => cases.has(wishKey(wish))).map(({ subscriptionId }) => subscriptionId);
  const found = await Promise.all([...new Set(ids)].map((id) => subscriptions.get(subscriber, id)));
  return found.flatMap((subscription) =>
    subscription !== null && followsOnly(subscription, cases) ? [subscription.subscriptionId] : [],
  );
};
