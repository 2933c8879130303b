import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { subscriberId } from '../../domain/ids.ts';
import type { Review, Reviews } from '../../domain/subscriber-review.ts';
import { rowsBetween } from '../records/many-rows.ts';
import type { Table } from '../table.ts';
import { reviewPartition, subscriberKeys } from './subscriber-keys.ts';

/** Who is to be looked at, in one partition by day: a morning reads what is due, and nothing else. */
export const dynamoReviews = (table: Table): Reviews => ({
  dueForReview: async (day) =>
    (await rowsBetween(table, { pk: reviewPartition, from: '0', to: `${day}#~` })).map(({ sk }) => ({
      on: sk.slice(0, 10),
      subscriberId: subscriberId(sk.slice(11)),
    })),
  askForReview: async (review) => {
    await table.client.send(new PutCommand({ TableName: table.name, Item: reviewRow(review) }));
  },
  reviewed: async ({ on, subscriberId: id }) => {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: subscriberKeys.review(on, id) }));
  },
});

export const reviewRow = ({ on, subscriberId: id }: Review) => subscriberKeys.review(on, id);
