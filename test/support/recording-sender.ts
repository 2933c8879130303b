import type { Place, QueueSender } from '../../shared/platform/queue-sender.ts';

export type SentMessage<Message> = { message: Message; place?: Place };
export type RecordingSender<Message> = { send: QueueSender<Message>; sent: SentMessage<Message>[] };

/** A queue that keeps what is sent to it; `failTimes` sends fail first, as a queue that is away does. */
export const recordingSender = <Message>(failTimes = 0): RecordingSender<Message> => {
  const sent: SentMessage<Message>[] = [];
  let failuresLeft = failTimes;
  return {
    sent,
    send: async (messages) => {
      if (failuresLeft > 0) {
        failuresLeft -= 1;
        throw new Error('The queue did not take the messages.');
      }
      sent.push(...structuredClone(messages));
    },
  };
};
