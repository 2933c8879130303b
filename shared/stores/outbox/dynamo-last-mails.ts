import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { LastMails } from '../../domain/last-mails.ts';
import type { Table } from '../table.ts';
import { expiryOf, outboxKeys } from './outbox-keys.ts';

/** Kept for as long as the outbox keeps anything. */
export const dynamoLastMails = ({ client, name }: Table): LastMails => ({
  note: async (subscriber, at) => {
    const Item = { ...outboxKeys.lastMail(subscriber), at, expiresAt: expiryOf(at) };
    await client.send(new PutCommand({ TableName: name, Item }));
  },
  of: async (subscriber) => {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: outboxKeys.lastMail(subscriber) }));
    return (Item?.at as string | undefined) ?? null;
  },
});
