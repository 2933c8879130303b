import { z } from 'zod';
import { wordsOf } from '../../shared/domain/danish.ts';
import { newDelivery } from '../../shared/domain/delivery.ts';
import { sourceId, subscriptionId, topicId } from '../../shared/domain/ids.ts';
import type { Subscription, Wish } from '../../shared/domain/subscription.ts';
import { findTopic } from '../../shared/domain/topics/topics.ts';
import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';
import type { WebDependencies } from './web.ts';

/** The choice that follows a whole municipality. */
export const everything = 'alt';

/**
 * Long enough for any word worth following, short enough to be one. Letters and digits alone are matched; and the mail
 * that asks to confirm shows the word, so nobody can have us write a link of theirs to somebody else.
 */
const word = z
  .string()
  .max(60, 'Ordet er for langt.')
  .transform((text) => wordsOf(text).join(' '));

export const signUpForm = z
  .object({
    kommune: z.string('Vælg en kommune.'),
    emne: z
      .string()
      .default('')
      .refine((id) => id === '' || id === everything || findTopic(id) !== null, 'Det emne kender vi ikke.'),
    ord: word.prefault('').refine((text) => text === '' || text.length >= 3, 'Skriv et ord på mindst tre bogstaver.'),
    adresse: z.email('Det ligner ikke en e-mailadresse.').max(254),
    hvornaar: z.enum(['at-once', 'daily', 'weekly'], 'Vælg, hvornår vi skal skrive.').default('at-once'),
  })
  .refine(({ emne, ord }) => (emne === '') !== (ord === ''), 'Vælg et emne, eller skriv et ord.');
export type SignUpForm = z.infer<typeof signUpForm>;

/** Writes down a subscription that waits to be confirmed, and asks its address to do so. */
export const signUp = async (
  form: SignUpForm,
  { subscriptions, outbox, send, now, newId }: WebDependencies,
): Promise<void> => {
  const at = now().toISOString();
  const { subscriberId } = await subscriptions.subscriberFor({ via: 'email', address: form.adresse });
  const subscription: Subscription = {
    subscriptionId: subscriptionId(newId()),
    subscriberId,
    via: 'email',
    sourceId: sourceId(form.kommune),
    wish: wishOf(form),
    cadence: form.hvornaar,
    status: 'pending',
    createdAt: at,
    confirmedAt: null,
    endedAt: null,
  };
  await subscriptions.add(subscription);
  const deliveryId = `confirm.${subscription.subscriptionId}`;
  const contents = { kind: 'confirmation', subscriptionId: subscription.subscriptionId } as const;
  await outbox.addDeliveryOnce(
    newDelivery({ deliveryId, subscriberId, via: 'email', group: subscriberId, contents, createdAt: at }),
  );
  await announce(deliveryId, { send, outbox });
};

/** A queue that is away is no trouble of the person who signs up: what is written is announced by watch-over. */
const announce = async (
  deliveryId: string,
  { send, outbox }: Pick<WebDependencies, 'send' | 'outbox'>,
): Promise<void> => {
  try {
    await send([{ message: { deliveryId } }]);
    await outbox.markAnnounced(deliveryId);
  } catch (error) {
    log.warn('delivery.not-announced', { deliveryId, reason: failureReason(error) });
  }
};

const wishOf = ({ emne, ord }: SignUpForm): Wish => {
  if (emne === everything) return { by: 'source' };
  return emne === '' ? { by: 'word', word: ord } : { by: 'topic', topic: topicId(emne) };
};
