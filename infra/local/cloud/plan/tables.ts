import type { AttributeDefinition, GlobalSecondaryIndex, KeySchemaElement } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import type { Resources } from './resources.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const properties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']).optional(),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  TimeToLiveSpecification: z.object({ Enabled: z.boolean(), AttributeName: z.string().optional() }).optional(),
});

export type CloudTable = {
  logicalId: string;
  name: string;
  attributeDefinitions: AttributeDefinition[];
  keySchema: KeySchemaElement[];
  indexes: GlobalSecondaryIndex[];
  /** The attribute that holds the second (since 1970) after which an item is gone; null when items stay. */
  expiryAttribute: string | null;
};

export const readTables = ({ read, ref }: Resources): CloudTable[] =>
  read('AWS::DynamoDB::GlobalTable', properties).map(({ logicalId, properties: table }) => ({
    logicalId,
    name: ref(logicalId),
    attributeDefinitions: table.AttributeDefinitions,
    keySchema: table.KeySchema,
    indexes: (table.GlobalSecondaryIndexes ?? []) as GlobalSecondaryIndex[],
    expiryAttribute:
      table.TimeToLiveSpecification?.Enabled === true ? (table.TimeToLiveSpecification.AttributeName ?? null) : null,
  }));
