import { type Delivery, isToBeSent } from './delivery.ts';

/** What was held back of each Slack channel: what is newer is told after it. */
export type WaitingLines = {
  /** Notes that the delivery waits until the instant (UTC); repeating it moves the instant. */
  stand(delivery: Delivery, until: string): Promise<void>;
  /** Until when the oldest one waits that the delivery would overtake; null when it would overtake none. */
  behind(delivery: Delivery): Promise<string | null>;
};

/**
 * Whether what is newer waits for it: three tries in a row and a day's by the hour. What has been tried more often keeps
 * nobody else waiting: something may be wrong with it that no hour mends. What the brake stops is not tried meanwhile.
 */
export const isWaitedFor = (delivery: Pick<Delivery, 'status' | 'attempts'>): boolean =>
  isToBeSent(delivery) && delivery.attempts <= mostTries;

const mostTries = 3 + 24;
