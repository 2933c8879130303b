import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Delivery, isToBeSent, type Lease } from '../../domain/delivery.ts';
import { heldCondition, type Table } from '../table.ts';
import { outboxKeys } from './outbox-keys.ts';

/** One writer at a time: the row itself is the lock, and a lease that ran out may be taken over. */
export const leaseDelivery = async (
  outbox: Table,
  delivery: { id: string; current: () => Promise<Delivery | null> },
  { now, until, by }: Lease,
): Promise<'leased' | 'busy' | 'done'> => {
  const leased = await heldCondition(
    outbox.client.send(
      new UpdateCommand({
        TableName: outbox.name,
        Key: outboxKeys.delivery(delivery.id),
        UpdateExpression:
          'SET #d.#status = :sending, #d.leasedUntil = :until, #d.leasedBy = :by, #d.attempts = #d.attempts + :one',
        ConditionExpression: '#d.#status = :waiting OR (#d.#status = :sending AND #d.leasedUntil < :now)',
        ExpressionAttributeNames: { '#d': 'delivery', '#status': 'status' },
        ExpressionAttributeValues: {
          ':sending': 'sending',
          ':waiting': 'waiting',
          ':until': until,
          ':by': by ?? null,
          ':now': now,
          ':one': 1,
        },
      }),
    ),
  );
  if (leased) return 'leased';
  const current = await delivery.current();
  return current !== null && isToBeSent(current) ? 'busy' : 'done';
};
