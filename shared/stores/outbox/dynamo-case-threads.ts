import { DeleteCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseThreads, PostedMessage } from '../../domain/case-thread.ts';
import { rowsOf, type Table } from '../table.ts';
import { expiryOf, outboxKeys, postedPrefix } from './outbox-keys.ts';

export const dynamoCaseThreads = (outbox: Table): CaseThreads => ({
  threadOf: async (channel, cases, now) => {
    for (const each of cases) {
      const Key = outboxKeys.caseThread(channel, each);
      const { Item } = await outbox.client.send(new GetCommand({ TableName: outbox.name, Key, ConsistentRead: true }));
      // DynamoDB deletes within days of it.
      if (Item !== undefined && (Item.expiresAt as number) * 1000 > now.getTime()) return Item.threadTs as string;
    }
    return null;
  },
  postedOf: async (deliveryId) => {
    const rows = await rowsOf(outbox, { pk: outboxKeys.posted(deliveryId, '').pk, prefix: postedPrefix });
    return rows.map((row) => row.posted as PostedMessage);
  },
  notePosted: async ({ deliveryId, channel }, posted, at) => {
    const expiresAt = expiryOf(at);
    const threadTs = posted.threadTs ?? posted.ts;
    const rows = [
      { ...outboxKeys.posted(deliveryId, posted.ts), posted, expiresAt },
      ...posted.cases.map((each) => ({ ...outboxKeys.caseThread(channel, each), threadTs, expiresAt })),
    ];
    const TransactItems = rows.map((Item) => ({ Put: { TableName: outbox.name, Item } }));
    await outbox.client.send(new TransactWriteCommand({ TransactItems }));
  },
  noteRighted: async (deliveryId, ts, righted) => {
    const note = new UpdateCommand({
      TableName: outbox.name,
      Key: outboxKeys.posted(deliveryId, ts),
      ConditionExpression: 'attribute_exists(pk)',
      UpdateExpression: 'SET posted.righted = :righted',
      ExpressionAttributeValues: { ':righted': righted },
    });
    await outbox.client.send(note);
  },
  forgetPosted: async (deliveryId) => {
    for (const { pk, sk } of await rowsOf(outbox, {
      pk: outboxKeys.posted(deliveryId, '').pk,
      prefix: postedPrefix,
    }))
      await outbox.client.send(new DeleteCommand({ TableName: outbox.name, Key: { pk, sk } }));
  },
});
