import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Alert } from '../../domain/alert.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { expiryOf, outboxKeys } from './outbox-keys.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;
const onlyOnce = { ConditionExpression: 'attribute_not_exists(pk)' };

/**
 * The alert with its place among those that told of its revision, and - when it is not told at once - on the digest's
 * waiting list and among what is kept of its reader. The alert's row names the delivery that brings it out.
 */
export const alertWrites = (TableName: string, alert: Alert, first: Delivery | null): Writes => {
  const { alertId } = alert;
  const expiresAt = expiryOf(alert.raisedAt);
  const waits = { Put: { TableName, Item: { ...outboxKeys.awaitingDigest(alert.cadence, alert), alert, expiresAt } } };
  const broughtBy = first === null ? {} : { deliveryId: first.deliveryId };
  return [
    { Put: { TableName, Item: { ...outboxKeys.alert(alertId), alert, ...broughtBy, expiresAt }, ...onlyOnce } },
    { Put: { TableName, Item: { ...outboxKeys.told(alert), alertId, expiresAt } } },
    ...(alert.cadence === 'at-once' ? [] : [waits]),
    ...(first === null ? traceWrites(TableName, { ...alert, at: alert.raisedAt, row: { alertId } }) : []),
  ];
};

/** The delivery, the marker that it waits to be announced to its queue, and its place among what is kept of its reader. */
export const deliveryWrites = (TableName: string, delivery: Delivery): Writes => {
  const { deliveryId, via, createdAt: at } = delivery;
  const expiresAt = expiryOf(at);
  return [
    { Put: { TableName, Item: { ...outboxKeys.delivery(deliveryId), delivery, expiresAt }, ...onlyOnce } },
    { Put: { TableName, Item: { ...outboxKeys.unannounced(deliveryId), deliveryId, via, at, expiresAt } } },
    ...traceWrites(TableName, { ...delivery, at, row: { deliveryId } }),
  ];
};

type Traced = Pick<Alert, 'subscriberId' | 'via'> & { at: string; row: { deliveryId: string } | { alertId: string } };

const traceWrites = (TableName: string, { subscriberId, via, at, row }: Traced): Writes => {
  const [id = ''] = Object.values(row);
  const Item = { ...outboxKeys.trace(subscriberId, at, id), ...row, expiresAt: expiryOf(at) };
  return via === 'email' ? [{ Put: { TableName, Item } }] : [];
};
