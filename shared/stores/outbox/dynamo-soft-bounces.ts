import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Outbox, SoftBounces } from '../../domain/delivery.ts';
import type { SubscriberId } from '../../domain/ids.ts';
import type { Table } from '../table.ts';
import { expiryOf, outboxKeys } from './outbox-keys.ts';

/** Soft bounces in a row; the row goes with the next mail that arrives, or by itself after 90 days. */
export const dynamoSoftBounces = (outbox: Table): Pick<Outbox, 'countSoftBounce' | 'forgetSoftBounces'> => ({
  countSoftBounce: async (subscriber, { messageId, at }) => {
    const { Attributes } = await outbox.client.send(
      new UpdateCommand({
        TableName: outbox.name,
        Key: outboxKeys.softBounces(subscriber),
        // A set: feedback that comes twice is one bounce.
        UpdateExpression: 'SET since = if_not_exists(since, :at), expiresAt = :expires ADD messages :message',
        ExpressionAttributeValues: { ':at': at, ':expires': expiryOf(at), ':message': new Set([messageId]) },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return counted(Attributes as Counted);
  },
  forgetSoftBounces: async (subscriber) => {
    await outbox.client.send(new DeleteCommand({ TableName: outbox.name, Key: outboxKeys.softBounces(subscriber) }));
  },
});

/** Null when every mail arrived. */
export const softBouncesOf = async (outbox: Table, subscriber: SubscriberId): Promise<SoftBounces | null> => {
  const Key = outboxKeys.softBounces(subscriber);
  const { Item } = await outbox.client.send(new GetCommand({ TableName: outbox.name, Key }));
  return Item === undefined ? null : counted(Item as Counted);
};

type Counted = { messages: Set<string>; since: string };
const counted = ({ messages, since }: Counted): SoftBounces => ({ count: messages.size, since });
