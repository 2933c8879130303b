import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Place, QueueSender } from '../../shared/platform/queue-sender.ts';
import { anSqsEvent } from './an-sqs-event.ts';

type Rules = {
  /** Ends in ".fifo" for a queue that keeps each group's order. */
  name: string;
  /** Messages a call. */
  batch: number;
  now: () => Date;
  /** How often each message is delivered, as a standard queue may: once, unless a test says otherwise. */
  copies?: number;
};
type Waiting = { body: string; place: Place | undefined; visibleAt: number; receives: number };
type Batch = { event: SQSEvent; answered(response: SQSBatchResponse): void };

export type Queue<Message> = {
  send: QueueSender<Message>;
  /** The next batch, hidden from others from now on; null when nothing can be seen. Unanswered, it is seen again. */
  receive(): Batch | null;
  /** Messages that failed too often. */
  dead: string[];
};

/** As the stack sets its queues up: six times the functions' minute, and five tries. */
const hiddenMilliseconds = 6 * 60_000;
const mostReceives = 5;
/** SQS FIFO queues know a deduplication id for five minutes (developer guide, "Exactly-once processing"). */
const onceMilliseconds = 5 * 60_000;

/** A small SQS: at least once, in order within a group, again after a failure, and out of the way after five. */
export const aQueue = <Message>({ name, batch, now, copies = 1 }: Rules): Queue<Message> => {
  let waiting: Waiting[] = [];
  const dead: string[] = [];
  const seen = new Map<string, number>();
  const isRepeat = (place: Place | undefined): boolean => {
    if (place === undefined) return false;
    const before = seen.get(place.once);
    if (before !== undefined && now().getTime() - before < onceMilliseconds) return true;
    seen.set(place.once, now().getTime());
    return false;
  };
  const bury = (message: Waiting): boolean => {
    if (message.receives < mostReceives) return false;
    dead.push(message.body);
    return true;
  };
  return {
    dead,
    send: async (messages) => {
      for (const { message, place } of messages.filter((each) => !isRepeat(each.place)))
        for (let copy = 0; copy < copies; copy += 1)
          waiting.push({ body: JSON.stringify(message), place, visibleAt: 0, receives: 0 });
    },
    receive: () => {
      const at = now().getTime();
      waiting = waiting.filter((message) => message.visibleAt > at || !bury(message));
      const taken = visible(waiting, at).slice(0, batch);
      if (taken.length === 0) return null;
      for (const message of taken) {
        message.visibleAt = at + hiddenMilliseconds;
        message.receives += 1;
      }
      const event = anSqsEvent(
        taken.map(({ body }) => body),
        name,
      );
      return {
        event,
        answered: ({ batchItemFailures }) => {
          const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier) - 1));
          const done = new Set(taken.filter((_, index) => !failed.has(index)));
          waiting = waiting.filter((message) => !done.has(message));
        },
      };
    },
  };
};

/** Behind a hidden message of its group nothing is seen. */
const visible = (waiting: readonly Waiting[], at: number): Waiting[] => {
  const held = new Set<string>();
  return waiting.filter(({ place, visibleAt }) => {
    if (place !== undefined && held.has(place.group)) return false;
    if (visibleAt <= at) return true;
    if (place !== undefined) held.add(place.group);
    return false;
  });
};
