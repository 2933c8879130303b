import { DynamoDBClient, type DynamoDBClientConfig, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

/** A table with string keys `pk` and `sk`. */
export type Table = { client: DynamoDBDocumentClient; name: string };
export type Key = { pk: string; sk: string };
export type Row = Key & Record<string, unknown>;

/** One client for all tables of a function: connections are kept and shared. The environment says where, unless `settings` do. */
export const openTables = (settings: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings), { marshallOptions: { removeUndefinedValues: true } });

type Part = { pk: string; prefix?: string };

/** Every row of a partition whose sort key begins with `prefix`, in order, over as many pages as there are. */
export const rowsOf = async (table: Table, part: Part): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const page of pagesOf(table, part)) rows.push(...page);
  return rows;
};

/** The same a page at a time, 1 MB at most: for a partition that may hold more than one wants to keep in mind. */
export async function* pagesOf(table: Table, { pk, prefix = '' }: Part): AsyncGenerator<Row[]> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ...partition(pk, prefix),
        ExclusiveStartKey: from,
        ConsistentRead: true,
      }),
    );
    yield (page.Items ?? []) as Row[];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

const partition = (pk: string, prefix: string) =>
  prefix === ''
    ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
    : {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      };

/** Whether a write was refused because its condition did not hold - and for no other reason. */
export const conditionFailed = (error: unknown): boolean => {
  if (error instanceof TransactionCanceledException) {
    return (error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed');
  }
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
};

/** Runs a conditional write; answers whether its condition held. Any other failure is thrown: the queue tries again. */
export const heldCondition = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
};
