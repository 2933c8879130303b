import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { CloudTable } from '../plan/tables.ts';

/** Creates the tables that are not there yet. A table that exists is left as it is. */
export async function createTables(client: DynamoDBClient, tables: CloudTable[]): Promise<void> {
  await Promise.all(tables.map((table) => createOnce(client, table)));
}

async function createOnce(client: DynamoDBClient, table: CloudTable): Promise<void> {
  const command = new CreateTableCommand({
    TableName: table.name,
    AttributeDefinitions: table.attributeDefinitions,
    KeySchema: table.keySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(table.indexes.length > 0 ? { GlobalSecondaryIndexes: table.indexes } : {}),
  });
  try {
    await client.send(command);
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}
