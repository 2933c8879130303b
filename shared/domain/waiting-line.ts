import type { Delivery } from './delivery.ts';

/** What was held back of each Slack channel: what is newer is told after it. */
export type WaitingLines = {
  /** Notes that the delivery waits until the instant (UTC); repeating it moves the instant. */
  stand(delivery: Delivery, until: string): Promise<void>;
  /** Until when the oldest one waits that the delivery would overtake; null when it would overtake none. */
  behind(delivery: Delivery, now: Date): Promise<string | null>;
};

/** What has waited for longer keeps nobody else waiting: something may be wrong with it that no hour mends. */
export const longestLine = 24 * 3_600_000;
