import type { Alert } from './alert.ts';
import type { Delivery, SoftBounces } from './delivery.ts';
import type { SubscriberId } from './ids.ts';

/** What the outbox keeps of somebody who is written to: every mail, what it told or will tell, and what did not arrive. */
export type Trace = { deliveries: Delivery[]; alerts: Alert[]; softBounces: SoftBounces | null };

export type Traces = {
  /** Oldest first. Of channels nothing is found: they are no persons. */
  of(subscriber: SubscriberId): Promise<Trace>;
};
