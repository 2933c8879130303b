import { subscriberId, subscriptionId, topicId } from '../../shared/domain/ids.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { ballerup } from './ballerup.ts';

/** A subscription by e-mail to one topic of one municipality, which waits to be confirmed. */
export const aSubscription = (overrides: Partial<Subscription> = {}): Subscription => ({
  subscriptionId: subscriptionId('subscription-1'),
  subscriberId: subscriberId('subscriber-1'),
  via: 'email',
  sourceId: ballerup,
  wishes: [{ by: 'topic', topic: topicId('beskaeftigelse') }],
  kinds: null,
  cadence: 'at-once',
  status: 'pending',
  createdAt: '2026-04-01T10:00:00.000Z',
  confirmedAt: null,
  endedAt: null,
  ...overrides,
});
