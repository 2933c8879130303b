import { sourceId, subscriberId, subscriptionId } from '../../shared/domain/ids.ts';
import { addressLimit } from '../../shared/domain/sign-up-limit.ts';
import { mostSubscriptions, type Subscription } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import { sendMailTo } from './announce.ts';
import type { SignUpForm } from './sign-up-form.ts';
import type { WebDependencies } from './web.ts';

/**
 * Writes down a subscription that waits to be confirmed, and asks its address to do so. Whoever filled in the form gets the
 * same answer whatever happens here: what there is to say about an address is said to the address.
 */
export const signUp = async (form: SignUpForm, dependencies: WebDependencies): Promise<void> => {
  const { subscriptions } = dependencies;
  if (!(await mayBeWrittenTo(form.adresse, dependencies))) return;
  const { subscriberId: id } = await subscriptions.subscriberFor({ via: 'email', address: form.adresse });
  const held = (await subscriptions.ofSubscriber(id)).filter(({ status }) => status !== 'ended');
  if (held.length >= mostSubscriptions) return sayThatItIsFull(id, dependencies);
  const subscription = pendingSubscription(form, id, dependencies);
  await subscriptions.add(subscription);
  const contents = { kind: 'confirmation', subscriptionId: subscription.subscriptionId } as const;
  await sendMailTo(id, { deliveryId: `confirm.${subscription.subscriptionId}`, contents }, dependencies);
};

/**
 * Sends the link to manage what an address follows. For one that is not known the same is written and sent on its way, to
 * nobody: deliver-email finds no address for it, and how long the page takes to answer tells nothing.
 */
export const sendManageLink = async (address: string, dependencies: WebDependencies): Promise<void> => {
  if (!(await mayBeWrittenTo(address, dependencies))) return;
  const known = await dependencies.subscriptions.knownBy({ via: 'email', address });
  const deliveryId = `manage.${dependencies.newId()}`;
  await sendMailTo(
    known?.subscriberId ?? nobody(deliveryId),
    { deliveryId, contents: { kind: 'account', about: 'manage' } },
    dependencies,
  );
};

const nobody = (deliveryId: string): Subscription['subscriberId'] => subscriberId(`nobody.${deliveryId}`);

/** Nobody is to be flooded with mails that somebody else asks for in their name. */
const mayBeWrittenTo = async (address: string, { limits, now }: WebDependencies): Promise<boolean> => {
  const { most, seconds } = addressLimit;
  const count = await limits.countOne({ by: 'address', value: address }, { now: now(), seconds });
  if (count > most) log.info('sign-up.limited', { by: 'address' });
  return count <= most;
};

// Once a day: the key is the day's.
const sayThatItIsFull = (id: Subscription['subscriberId'], dependencies: WebDependencies): Promise<void> =>
  sendMailTo(
    id,
    {
      deliveryId: `full.${id}.${dependencies.now().toISOString().slice(0, 10)}`,
      contents: { kind: 'account', about: 'full' },
    },
    dependencies,
  );

const pendingSubscription = (
  { kommune, wishes, kinds, hvornaar }: SignUpForm,
  owner: Subscription['subscriberId'],
  { now, newId }: WebDependencies,
): Subscription => ({
  subscriptionId: subscriptionId(newId()),
  subscriberId: owner,
  via: 'email',
  sourceId: sourceId(kommune),
  wishes,
  kinds,
  cadence: hvornaar,
  status: 'pending',
  createdAt: now().toISOString(),
  confirmedAt: null,
  endedAt: null,
});
