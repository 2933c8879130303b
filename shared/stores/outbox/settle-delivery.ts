import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { SettledAs } from '../../domain/delivery.ts';
import { heldCondition, type Table } from '../table.ts';
import { expiryOf, outboxKeys } from './outbox-keys.ts';

/** Records how a try ended, together with the provider's id, by which its feedback is found later. */
export const settleDelivery = async (
  outbox: Table,
  id: string,
  outcome: SettledAs,
): Promise<'settled' | 'overtaken'> => {
  const index = indexPut(outbox.name, id, outcome);
  // What may not be sent yet is settled as waiting, and stays noted for its next try.
  const forget = { Delete: { TableName: outbox.name, Key: outboxKeys.nextTry(id) } };
  const TransactItems = [
    { Update: settleUpdate(outbox.name, id, outcome) },
    ...(outcome.status === 'waiting' ? [] : [forget]),
    ...(index === null ? [] : [{ Put: index }]),
  ];
  if (await heldCondition(outbox.client.send(new TransactWriteCommand({ TransactItems })))) return 'settled';
  if (outcome.leasedBy === undefined) throw new Error('There is no such delivery to settle.');
  if (index !== null) await outbox.client.send(new PutCommand(index));
  return 'overtaken';
};

const settleUpdate = (
  TableName: string,
  id: string,
  { status, providerId, lastError, failing = null, leasedBy }: SettledAs,
) => ({
  TableName,
  Key: outboxKeys.delivery(id),
  UpdateExpression:
    'SET #d.#status = :status, #d.leasedUntil = :none, #d.leasedBy = :none, #d.lastError = :error, #d.providerId = :provider, #d.failing = :failing',
  // The try that holds the delivery is the one to speak; feedback that comes later holds nothing.
  ConditionExpression: leasedBy === undefined ? 'attribute_exists(pk)' : '#d.#status = :sending AND #d.leasedBy = :by',
  ExpressionAttributeNames: { '#d': 'delivery', '#status': 'status' },
  ExpressionAttributeValues: {
    ':status': status,
    ':none': null,
    ':error': lastError,
    ':provider': providerId,
    ':failing': failing,
    ...(leasedBy === undefined ? {} : { ':sending': 'sending', ':by': leasedBy }),
  },
});

const indexPut = (TableName: string, deliveryId: string, { providerId, at }: SettledAs) =>
  providerId === null
    ? null
    : { TableName, Item: { ...outboxKeys.byProviderId(providerId), deliveryId, expiresAt: expiryOf(at) } };
