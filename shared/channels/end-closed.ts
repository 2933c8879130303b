import type { Alert } from '../domain/alert.ts';
import { alertsIn } from '../domain/alerts-in.ts';
import type { Delivery, Outbox } from '../domain/delivery.ts';
import type { Subscriptions } from '../domain/subscription.ts';

/** What both channels say under a letter that is `closing`. */
export const closingWords =
  'Sagen er afgjort; vi følger den ikke længere. Genoptages den, skal du følge den igen for at høre om det.';

/** What both channels say under a letter that is `closedBefore`. */
export const closedBeforeWords =
  'Vi holdt op med at følge sagen for dig, da vi skrev, at den var afgjort. Følg den igen, hvis du vil høre mere.';

type Ending = Pick<Subscriptions, 'get' | 'end'>;

/** Ends the subscriptions that heard of their case for the last time. Repeating it changes nothing. */
export const endClosed = async (
  { subscriberId, closes }: Pick<Alert, 'subscriberId' | 'closes'>,
  subscriptions: Ending,
  now: Date,
): Promise<void> => {
  for (const id of closes) {
    const subscription = await subscriptions.get(subscriberId, id);
    if (subscription !== null) await subscriptions.end(subscription, now.toISOString());
  }
};

/** The same for all that an accepted delivery brought: what `makeBringOut` does after its record is written. */
export const makeEndClosed =
  ({ outbox, subscriptions, now }: { outbox: Pick<Outbox, 'alert'>; subscriptions: Ending; now: () => Date }) =>
  async ({ contents }: Pick<Delivery, 'contents'>): Promise<void> => {
    for (const alertId of alertsIn(contents)) {
      const alert = await outbox.alert(alertId);
      if (alert !== null) await endClosed(alert, subscriptions, now());
    }
  };
