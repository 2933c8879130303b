import type { Delivery, Outbox } from '../../shared/domain/delivery.ts';
import { isWaitedFor, type WaitingLines } from '../../shared/domain/waiting-line.ts';
import { copiedRows } from './copied-rows.ts';

export const memoryWaitingLines = (outbox: Pick<Outbox, 'delivery'>): WaitingLines => {
  const rows = copiedRows<{ deliveryId: string; key: string; createdAt: string; until: string }>();
  const keyOf = ({ group, createdAt, deliveryId }: Delivery) => `${group}#${createdAt}#${deliveryId}`;
  return {
    stand: async (delivery, until) => rows.put(keyOf(delivery), { ...delivery, key: keyOf(delivery), until }),
    behind: async (delivery) => {
      for (const row of rows.all(`${delivery.group}#`)) {
        const found = await outbox.delivery(row.deliveryId);
        if (row.key < keyOf(delivery) && found !== null && isWaitedFor(found)) return row.until;
      }
      return null;
    },
  };
};
