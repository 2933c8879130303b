import { dueNow } from '../../shared/contracts/announce-delivery.ts';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Destination } from '../../shared/domain/subscription.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { workThrough } from '../../shared/platform/work-through.ts';

type Sending = {
  send: Record<Destination['via'], QueueSender<DeliveryDue>>;
  /** What its queue knows it by: once in five minutes. */
  once: (delivery: Delivery) => string;
  before?: (delivery: Delivery) => Promise<void>;
  after?: (delivery: Delivery) => Promise<void>;
  /** Instead of `after`, when the queue did not take it, or `before` failed. */
  untaken?: (delivery: Delivery) => Promise<void>;
};

/** SQS takes ten messages a call (API reference, SendMessageBatch). */
const perCall = 10;

/**
 * Sends deliveries to the queue of their kind, ten at a time. A Slack channel's go one after another: when one cannot be
 * sent, those behind it are left as they are, and no other channel waits for them.
 */
export const sendInOrder = async (deliveries: readonly Delivery[], sending: Sending): Promise<void> => {
  const lines = Map.groupBy(deliveries, ({ via, group }) => (via === 'slack' ? group : via));
  const sendLine = async (line: readonly Delivery[]): Promise<void> => {
    for (let from = 0; from < line.length; from += perCall) await sendSome(line.slice(from, from + perCall), sending);
  };
  await workThrough(lines.values(), sendLine, { atOnce: 5, what: 'lines of deliveries' });
};

const sendSome = async (some: readonly Delivery[], sending: Sending): Promise<void> => {
  const { send, once, before, after, untaken } = sending;
  const each = (step: Sending['after']) => Promise.all(some.map(async (delivery) => step?.(delivery)));
  try {
    await each(before);
    await send[some[0]?.via ?? 'email'](some.map((delivery) => dueNow(delivery, once(delivery))));
  } catch (error) {
    await each(untaken);
    throw error;
  }
  await each(after);
};
