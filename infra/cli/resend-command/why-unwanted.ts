import { type CorrectionStores, lookUpCorrections } from '../../../shared/channels/look-up-corrections.ts';
import { stillWanted } from '../../../shared/channels/still-wanted.ts';
import { alertsIn } from '../../../shared/domain/alerts-in.ts';
import type { CaseThreads } from '../../../shared/domain/case-thread.ts';
import type { Contents, Delivery } from '../../../shared/domain/delivery.ts';
import type { AlertId, SubscriptionId } from '../../../shared/domain/ids.ts';
import type { Subscriptions } from '../../../shared/domain/subscription.ts';

export type UnwantedStores = CorrectionStores & {
  subscriptions: Pick<Subscriptions, 'get' | 'ofSubscriber'>;
  threads: Pick<CaseThreads, 'postedOf'>;
};

/** Why deliver-email or deliver-slack would withhold the delivery today, by what they go by themselves; null where it would go out. */
export async function whyUnwanted(delivery: Delivery, stores: UnwantedStores): Promise<string | null> {
  const { subscriberId, contents } = delivery;
  if (await isBegun(delivery, stores)) return null;
  const statusOf = async (id: SubscriptionId) => (await stores.subscriptions.get(subscriberId, id))?.status;
  switch (contents.kind) {
    case 'alert':
    case 'digest':
      return whyNoLetter(delivery, stores);
    case 'confirmation':
      return (await statusOf(contents.subscriptionId)) === 'pending' ? null : 'there is nothing to confirm any more';
    case 'closing':
      return (await statusOf(contents.subscriptionId)) === 'active' ? null : nobody;
    case 'account':
      return (await isToldOfAccount(delivery, contents.about, stores)) ? null : nobody;
  }
}

/** That we still read is told to who follows something; how it stands, to everybody who has not been erased. */
const isToldOfAccount = async (
  { subscriberId }: Delivery,
  about: Extract<Contents, { kind: 'account' }>['about'],
  { subscriptions }: UnwantedStores,
): Promise<boolean> => {
  const owned = await subscriptions.ofSubscriber(subscriberId);
  return about === 'alive' ? owned.some(({ status }) => status === 'active') : owned.length > 0;
};

const nobody = 'nobody follows this any more: the subscription has ended or rests';

/** A channel that has heard a part of it hears the rest. What was taken as a whole is forgotten first, and begun anew. */
const isBegun = async ({ deliveryId, status }: Delivery, { threads }: UnwantedStores): Promise<boolean> =>
  status !== 'accepted' && (await threads.postedOf(deliveryId)).length > 0;

const whyNoLetter = async ({ contents }: Delivery, stores: UnwantedStores): Promise<string | null> => {
  const ids = alertsIn(contents);
  const letters = await Promise.all(ids.map((id) => lookUpLetter(id, new Set(ids), stores)));
  if (letters.includes('gone')) return 'what it tells is kept no more';
  if (!letters.some((letter) => letter !== 'unwanted')) return nobody;
  return letters.includes('wanted') ? null : 'what it corrects was never told';
};

const lookUpLetter = async (
  id: AlertId,
  together: ReadonlySet<AlertId>,
  stores: UnwantedStores,
): Promise<'wanted' | 'unwanted' | 'empty' | 'gone'> => {
  const alert = await stores.outbox.alert(id);
  const revision = alert === null ? null : await stores.revisions.get(alert.meetingId, alert.revision);
  if (alert === null || revision === null) return 'gone';
  const { corrections } = await lookUpCorrections({ alert, revision, together }, stores);
  const { subscriberId, subscriptionIds, matches } = alert;
  const ledToIt = await Promise.all(subscriptionIds.map((one) => stores.subscriptions.get(subscriberId, one)));
  if (stillWanted({ subscriptionIds }, ledToIt).length === 0) return 'unwanted';
  return corrections.length + matches.length === 0 ? 'empty' : 'wanted';
};
