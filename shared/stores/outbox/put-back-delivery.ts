import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Delivery, PutBack } from '../../domain/delivery.ts';
import { againOnceMore, stillTakenAs, whyNotPutBack } from '../../domain/put-back.ts';
import { heldCondition, type Table } from '../table.ts';
import { expiryOf, outboxKeys } from './outbox-keys.ts';

/** Makes a delivery wait again, with the mark of what may be tried at once: all or nothing. */
export const putBackDelivery = async (
  outbox: Table,
  delivery: { id: string; current: () => Promise<Delivery | null> },
  { again, at }: { again: boolean; at: string },
): Promise<PutBack> => {
  const current = await delivery.current();
  if (current === null) return 'not-there';
  const reason = whyNotPutBack(current, { again, at });
  if (reason !== null) return reason;
  const expiresAt = expiryOf(at);
  const update = {
    TableName: outbox.name,
    Key: outboxKeys.delivery(delivery.id),
    UpdateExpression:
      'SET #d.#status = :waiting, #d.leasedUntil = :none, #d.leasedBy = :none, #d.providerId = :taken, #d.again = :again, #d.failing = :none, expiresAt = :expires',
    // It stands as we have seen it: nobody has begun to send it meanwhile.
    ConditionExpression: '#d.#status = :before AND #d.attempts = :attempts',
    ExpressionAttributeNames: { '#d': 'delivery', '#status': 'status' },
    ExpressionAttributeValues: {
      ':waiting': 'waiting',
      ':none': null,
      ':taken': stillTakenAs(current),
      ':again': againOnceMore(current),
      ':before': current.status,
      ':attempts': current.attempts,
      ':expires': expiresAt,
    },
  };
  const mark = { ...outboxKeys.nextTry(delivery.id), deliveryId: delivery.id, via: current.via, at, expiresAt };
  const TransactItems = [{ Update: update }, { Put: { TableName: outbox.name, Item: mark } }];
  const held = await heldCondition(outbox.client.send(new TransactWriteCommand({ TransactItems })));
  return held ? 'put-back' : 'under-way';
};
