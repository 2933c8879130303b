import { describe, expect, it } from 'vitest';
import { makeEndClosed } from '../../shared/channels/end-closed.ts';
import { subscriptionId } from '../../shared/domain/ids.ts';
import { aDelivery } from '../support/a-delivery.ts';
import { aSubscription } from '../support/a-subscription.ts';
import { anAlert } from '../support/an-alert.ts';
import { memoryOutbox } from '../support/memory-outbox.ts';
import { memorySubscriptions } from '../support/memory-subscriptions.ts';

const [closed, open] = [subscriptionId('closed'), subscriptionId('open')];

describe('a case that is told to be decided', () => {
  it('is followed no more, and nothing else ends with it, however often that is done', async () => {
    const [outbox, subscriptions] = [memoryOutbox(), memorySubscriptions()];
    for (const id of [closed, open]) await subscriptions.add(aSubscription({ subscriptionId: id, status: 'active' }));
    const alert = anAlert({ closes: [closed], subscriptionIds: [closed, open] });
    await outbox.addAlertOnce(alert, aDelivery());
    const endClosed = makeEndClosed({ outbox, subscriptions, now: () => new Date('2026-04-15T09:01:00.000Z') });
    await endClosed(aDelivery());
    await endClosed({ contents: { kind: 'digest', alertIds: [alert.alertId], cadence: 'daily' } });
    const statuses = (await subscriptions.ofSubscriber(alert.subscriberId)).map(({ status }) => status);
    expect(statuses).toEqual(['ended', 'active']);
  });
});
