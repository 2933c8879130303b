import { BatchGetCommand, BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Key, Row, Table } from '../table.ts';

/** Limits of one call (DynamoDB API reference, BatchGetItem and BatchWriteItem). */
const mostGets = 100;
const mostWrites = 25;
const mostTries = 8;

export type Write = { put: Row } | { delete: Key };

/** The rows under these keys that exist, in no order. */
export const rowsUnder = async ({ client, name }: Table, keys: readonly Key[]): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const chunk of chunksOf(keys, mostGets)) {
    let waiting: Record<string, unknown>[] = chunk;
    for (let tries = 0; waiting.length > 0; tries += 1) {
      if (tries === mostTries) throw new Error(`The table ${name} gave only part of what it was asked for.`);
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [name]: { Keys: waiting, ConsistentRead: true } } }),
      );
      rows.push(...((Responses?.[name] ?? []) as Row[]));
      waiting = UnprocessedKeys?.[name]?.Keys ?? [];
    }
  }
  return rows;
};

/** Writes rows one by one in any order, none depending on another; every key at most once. */
export const writeEach = async ({ client, name }: Table, writes: readonly Write[]): Promise<void> => {
  for (const chunk of chunksOf(writes.map(requestFor), mostWrites)) {
    let waiting: NonNullable<ConstructorParameters<typeof BatchWriteCommand>[0]['RequestItems']>[string] = chunk;
    for (let tries = 0; waiting.length > 0; tries += 1) {
      if (tries === mostTries) throw new Error(`The table ${name} took only part of what it was given.`);
      const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: waiting } }));
      waiting = UnprocessedItems?.[name] ?? [];
    }
  }
};

const requestFor = (write: Write) =>
  'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.delete } };

/** The rows of a partition whose sort key lies between two, in order. */
export const rowsBetween = async (
  { client, name }: Table,
  { pk, from, to }: { pk: string; from: string; to: string },
): Promise<Row[]> => {
  const rows: Row[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
        ExclusiveStartKey: start,
        ConsistentRead: true,
      }),
    );
    rows.push(...((page.Items ?? []) as Row[]));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return rows;
};

const chunksOf = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
