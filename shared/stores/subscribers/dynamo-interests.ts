import type { Interests, Subscription } from '../../domain/subscription.ts';
import { rowsOf, type Table } from '../table.ts';
import { dynamoWatchedWords } from './dynamo-watched-words.ts';
import { interestIn } from './older-rows.ts';
import { subscriberKeys } from './subscriber-keys.ts';

/** Who asked for what. It knows no address, and needs no key to one. */
export const dynamoInterests = (table: Table): Interests => ({
  interestedIn: async (sourceId, wishes) => {
    const pages = await Promise.all(
      wishes.map((wish) => rowsOf(table, { pk: subscriberKeys.interest(sourceId, wish, anySubscription).pk })),
    );
    return pages.flat().map((row) => interestIn(row.interest));
  },
  watchedWords: dynamoWatchedWords(table),
});

/** The partition of an interest does not depend on whose it is. */
const anySubscription = '' as Subscription['subscriptionId'];
