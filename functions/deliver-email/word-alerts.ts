import { mailKeyOf } from '../../shared/channels/email/compose-mail.ts';
import { conversationOf, listOf } from '../../shared/channels/email/conversation.ts';
import type { FoundLetter, LookUpLetters } from '../../shared/channels/look-up-letters.ts';
import { stillWanted } from '../../shared/channels/still-wanted.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { SubscriberId } from '../../shared/domain/ids.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { linkTo } from './link-to.ts';
import type { WordMailDependencies } from './word-mail.ts';
import { ended, type Unsent, type Wording } from './wording.ts';

/** Words alerts that go out in one mail; what somebody stopped between the alert and its sending is not written of. */
export const wordAlerts = async (
  { subscriberId }: Pick<Delivery, 'subscriberId'>,
  alertIds: Parameters<LookUpLetters>[0],
  dependencies: WordMailDependencies,
): Promise<Wording | Unsent> => {
  const found = await dependencies.lookUpLetters(alertIds);
  const ledToIt = await subscriptionsOf(subscriberId, found, dependencies);
  const wanted = found.filter((one) => stillWanted(one, ledToIt).length > 0);
  const unsent = whyUnsent(wanted);
  if (unsent !== null) return unsent;
  const subscriptionIds = [...new Set(wanted.flatMap((one) => stillWanted(one, ledToIt)))];
  const letters = wanted.filter(({ isEmpty }) => !isEmpty).map(({ letter }) => letter);
  const links = {
    manage: await linkTo('manage', { subscriberId, subscriptionIds: [] }, dependencies),
    unsubscribe: await linkTo('unsubscribe', { subscriberId, subscriptionIds }, dependencies),
  };
  return {
    ...dependencies.wordLetters(letters, links),
    unsubscribe: links.unsubscribe,
    follows: wanted.flatMap(({ follows }) => follows.map(mailKeyOf)),
    thread: conversationOf(letters, subscriberId),
    list: listOf(letters),
  };
};

const whyUnsent = (wanted: readonly FoundLetter[]): Unsent | null => {
  if (wanted.length === 0) return ended;
  if (wanted.some(({ isEarly }) => isEarly)) return { status: 'held-back', reason: 'what it corrects is under way' };
  return wanted.every(({ isEmpty }) => isEmpty)
    ? { status: 'withheld', reason: 'what it corrects was never told' }
    : null;
};

const subscriptionsOf = (
  subscriberId: SubscriberId,
  found: readonly FoundLetter[],
  { subscriptions }: Pick<WordMailDependencies, 'subscriptions'>,
): Promise<(Subscription | null)[]> => {
  const ids = new Set(found.flatMap(({ subscriptionIds }) => subscriptionIds));
  return Promise.all([...ids].map((id) => subscriptions.get(subscriberId, id)));
};
