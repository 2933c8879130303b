import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type SignUpLimits, windowOf } from '../../domain/sign-up-limit.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Table } from '../table.ts';

/** Counters that DynamoDB drops when their window is over (TTL): no address and no origin can be read from them. */
export const dynamoSignUpLimits = (
  { client, name }: Table,
  { fingerprint }: Pick<Seal, 'fingerprint'>,
): SignUpLimits => ({
  countOne: async ({ by, value }, window) => {
    const ends = (windowOf(window) + 1) * window.seconds;
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: name,
        Key: { pk: `LIMIT#${by}#${await fingerprint(value.toLowerCase())}`, sk: String(ends) },
        UpdateExpression: 'SET expiresAt = :ends ADD #count :one',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':ends': ends, ':one': 1 },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Attributes?.count as number;
  },
});
