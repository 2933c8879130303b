import type { CaseThreads } from '../../../shared/domain/case-thread.ts';
import type { Outbox } from '../../../shared/domain/delivery.ts';
import type { Mouths } from './mouths.ts';
import type { Stores } from './the-stores.ts';

/**
 * Watches the one moment in which a fault may mean that something is told twice: the provider has said yes, and we have
 * not recorded it. Counts for each reader how many faults met them there.
 */
export const aWindow = (stores: Stores, { sendMail, slack, ...mouths }: Mouths) => {
  const open = new Set<string>();
  const met = new Map<string, number>();
  const watching = (own: Stores): Stores => {
    const settle: Outbox['settle'] = async (deliveryId, outcome) => {
      const settled = await own.outbox.settle(deliveryId, outcome);
      open.delete(await addressOf(deliveryId, stores));
      return settled;
    };
    const notePosted: CaseThreads['notePosted'] = async (delivery, message, at) => {
      await own.caseThreads.notePosted(delivery, message, at);
      open.delete(delivery.channel);
    };
    return { ...own, outbox: { ...own.outbox, settle }, caseThreads: { ...own.caseThreads, notePosted } };
  };
  const opening =
    <Message, Answer>(reader: (message: Message) => string, offer: (message: Message) => Promise<Answer>) =>
    async (message: Message): Promise<Answer> => {
      const answer = await offer(message);
      open.add(reader(message));
      return answer;
    };
  return {
    /** The stores as seen from here: what they record closes the window. */
    watching,
    mouths: {
      ...mouths,
      sendMail: opening(({ to }) => to, sendMail),
      slack: { ...slack, post: opening(({ channel }) => channel, slack.post) },
    },
    noteFault: () => {
      for (const reader of open) met.set(reader, (met.get(reader) ?? 0) + 1);
      open.clear();
    },
    /** How often a fault met this reader in the window: so many messages too many are allowed. */
    allowed: (reader: string): number => met.get(reader) ?? 0,
  };
};

const addressOf = async (deliveryId: string, { outbox, subscriptions }: Stores): Promise<string> => {
  const delivery = await outbox.delivery(deliveryId);
  const subscriber = delivery === null ? null : await subscriptions.subscriber(delivery.subscriberId);
  return subscriber?.destination.via === 'email' ? subscriber.destination.address : '';
};
