import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { SettledAs } from '../../domain/delivery.ts';
import type { Table } from '../table.ts';
import { expiryOf, outboxKeys } from './outbox-keys.ts';

/** Records how a try ended, together with the provider's id, by which its feedback is found later. */
export const settleDelivery = async (outbox: Table, id: string, outcome: SettledAs): Promise<void> => {
  const { status, providerId, lastError, at } = outcome;
  const update = {
    TableName: outbox.name,
    Key: outboxKeys.delivery(id),
    UpdateExpression:
      'SET #d.#status = :status, #d.leasedUntil = :none, #d.lastError = :error, #d.providerId = :provider',
    ExpressionAttributeNames: { '#d': 'delivery', '#status': 'status' },
    ExpressionAttributeValues: { ':status': status, ':none': null, ':error': lastError, ':provider': providerId },
  };
  const index = {
    TableName: outbox.name,
    Item: { ...outboxKeys.byProviderId(providerId ?? ''), deliveryId: id, expiresAt: expiryOf(at) },
  };
  // What may not be sent yet is settled as waiting, and stays noted for its next try.
  const forget = { Delete: { TableName: outbox.name, Key: outboxKeys.heldBack(id) } };
  const TransactItems = [
    { Update: update },
    ...(status === 'waiting' ? [] : [forget]),
    ...(providerId === null ? [] : [{ Put: index }]),
  ];
  await outbox.client.send(new TransactWriteCommand({ TransactItems }));
};
