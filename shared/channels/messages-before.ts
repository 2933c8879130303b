import type { Alert } from '../domain/alert.ts';
import { type Delivery, isHeard, type Outbox } from '../domain/delivery.ts';

/**
 * The messages that an alert takes something back of, and those that they took something back of: all that reached their
 * reader, oldest first. A correction is always of an earlier revision, so that the way back has an end.
 */
export const messagesBefore = async (
  alert: Alert,
  outbox: Pick<Outbox, 'alert' | 'deliveryOf'>,
): Promise<Delivery[]> => {
  const ids = [...new Set(alert.corrects.map(({ alertId }) => alertId))];
  const found = await Promise.all(
    ids.map(async (id) => {
      const [earlier, delivery] = [await outbox.alert(id), await outbox.deliveryOf(id)];
      const before = earlier === null ? [] : await messagesBefore(earlier, outbox);
      return delivery !== null && isHeard(delivery) ? [...before, delivery] : before;
    }),
  );
  const each = new Map(found.flat().map((delivery) => [delivery.deliveryId, delivery]));
  return [...each.values()].sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
};
