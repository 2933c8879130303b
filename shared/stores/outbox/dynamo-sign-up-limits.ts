import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Counted, type SignUpLimits, type Window, windowOf } from '../../domain/sign-up-limit.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Table } from '../table.ts';

/** Counters that DynamoDB drops when their window is over (TTL): no address and no origin can be read from them. */
export const dynamoSignUpLimits = (
  { client, name }: Table,
  { fingerprint }: Pick<Seal, 'fingerprint'>,
): SignUpLimits => {
  const keyOf = async ({ by, value }: Counted, window: Window) => ({
    pk: `LIMIT#${by}#${await fingerprint(value.toLowerCase())}`,
    sk: String(endOf(window)),
  });
  return {
    countOne: async (counted, window) => {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: name,
          Key: await keyOf(counted, window),
          UpdateExpression: 'SET expiresAt = :ends ADD #count :one',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':ends': endOf(window), ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Attributes?.count as number;
    },
    countOf: async (counted, window) => {
      const { Item } = await client.send(new GetCommand({ TableName: name, Key: await keyOf(counted, window) }));
      return (Item?.count as number | undefined) ?? 0;
    },
  };
};

/** Seconds since 1970. */
const endOf = (window: Window): number => (windowOf(window) + 1) * window.seconds;
