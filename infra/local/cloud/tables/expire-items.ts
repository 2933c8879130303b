import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import type { CloudTable } from '../plan/tables.ts';

export type Expiring = { table: CloudTable; now: Date };

/**
 * Deletes the items whose time is over, as DynamoDB does within days, and answers with how many.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
 */
export async function expireItems(client: DynamoDBClient, { table, now }: Expiring): Promise<number> {
  if (table.expiryAttribute === null) return 0;
  const expired = {
    names: { '#expiry': table.expiryAttribute },
    values: { ':now': { N: String(Math.floor(now.getTime() / 1000)) } },
  };
  let count = 0;
  for await (const { Items = [] } of pagesOf(client, { table, expired }))
    for (const item of Items) if (await deleteExpired(client, { table, item, expired })) count += 1;
  return count;
}

type Expired = { names: Record<string, string>; values: Record<string, AttributeValue> };

const pagesOf = (client: DynamoDBClient, { table, expired }: { table: CloudTable; expired: Expired }) =>
  paginateScan(
    { client },
    {
      TableName: table.name,
      FilterExpression: '#expiry < :now',
      ExpressionAttributeNames: expired.names,
      ExpressionAttributeValues: expired.values,
    },
  );

type ExpiredItem = { table: CloudTable; item: Record<string, AttributeValue>; expired: Expired };

async function deleteExpired(client: DynamoDBClient, { table, item, expired }: ExpiredItem): Promise<boolean> {
  const keys = table.keySchema.map(({ AttributeName: name = '' }) => [name, item[name]] as const);
  const command = new DeleteItemCommand({
    TableName: table.name,
    Key: Object.fromEntries(keys) as Record<string, AttributeValue>,
    // The item may have been given more time since it was read.
    ConditionExpression: '#expiry < :now',
    ExpressionAttributeNames: expired.names,
    ExpressionAttributeValues: expired.values,
  });
  try {
    await client.send(command);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
