import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { subscriberId, subscriptionId, topicId } from '../../../shared/domain/ids.ts';
import type { Interest, Wish } from '../../../shared/domain/subscription.ts';
import { subscriberKeys, versionName, wordStart } from '../../../shared/stores/subscribers/subscriber-keys.ts';
import type { Table } from '../../../shared/stores/table.ts';
import { ballerup } from '../../support/ballerup.ts';

/** Those that match the meeting, whatever others there are. */
const matching: Wish[] = [
  ...Array.from({ length: 50 }, () => ({ by: 'topic', topic: topicId('skole') }) as const),
  ...Array.from({ length: 30 }, () => ({ by: 'word', word: 'svømmehal' }) as const),
  ...Array.from({ length: 20 }, () => ({ by: 'case', caseNumber: '17.01.00-A00-1-26' }) as const),
];
export const matches = matching.length;

const otherTopics = ['affald', 'kultur', 'sundhed', 'trafik', 'klima', 'bolig', 'aeldre', 'beskaeftigelse'].map(
  topicId,
);
const syllables = [
  'bro',
  'vam',
  'lin',
  'tosk',
  'gra',
  'dun',
  'ske',
  'fyr',
  'nab',
  'rul',
  'mo',
  'kvi',
  'pen',
  'hus',
  'ti',
  'vor',
  'sæl',
];

/** A word that no minutes hold; `index` tells them apart, so that there are some five thousand at most. */
const aWord = (index: number): string => {
  const part = (digit: number) => syllables[Math.floor(index / syllables.length ** digit) % syllables.length] ?? '';
  return `${part(0)}${part(1)}${part(2)}q`;
};

const otherWish = (index: number): Wish => {
  switch (index % 5) {
    case 0:
    case 1:
      return { by: 'word', word: aWord(Math.floor(index / 5) * 2 + (index % 5)) };
    case 2:
      return { by: 'topic', topic: otherTopics[index % otherTopics.length] ?? topicId('affald') };
    case 3:
      return { by: 'case', caseNumber: `01.00.00-A00-${index}-26` };
    default:
      return { by: 'committee', committee: `Udvalg nummer ${index % 30}` };
  }
};

/** Puts as many confirmed subscriptions into the table as matching reads them; answers with how many words they watch. */
export const loadSubscriptions = async (table: Table, howMany: number): Promise<{ words: number }> => {
  const wishes = [...matching, ...Array.from({ length: howMany - matching.length }, (_, index) => otherWish(index))];
  const words = new Set(wishes.flatMap((wish) => (wish.by === 'word' ? [wish.word] : [])));
  const versions = Object.fromEntries([...words].map((word) => [versionName(wordStart(word)), 1]));
  const rows = [
    ...wishes.map(interestRow),
    ...[...words].map((word) => ({ ...subscriberKeys.watchedWord(ballerup, word), watchers: 1 })),
    { ...subscriberKeys.wordVersions(ballerup), ...versions },
  ];
  await writeAll(table, rows);
  return { words: words.size };
};

const interestRow = (wish: Wish, index: number) => {
  const interest: Interest = {
    subscriptionId: subscriptionId(`subscription-${index}`),
    subscriberId: subscriberId(`subscriber-${index}`),
    via: 'email',
    group: `subscriber-${index}`,
    wish,
    kinds: null,
    cadence: 'at-once',
  };
  return { ...subscriberKeys.interest(ballerup, wish, interest.subscriptionId), interest };
};

/** DynamoDB takes 25 rows a call (API reference, BatchWriteItem). */
const mostPerCall = 25;

const writeAll = async ({ client, name }: Table, rows: readonly Record<string, unknown>[]): Promise<void> => {
  const calls = Array.from({ length: Math.ceil(rows.length / mostPerCall) }, (_, call) =>
    rows.slice(call * mostPerCall, (call + 1) * mostPerCall),
  );
  await pMap(
    calls,
    async (some) => {
      const RequestItems = { [name]: some.map((Item) => ({ PutRequest: { Item } })) };
      const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems }));
      if (Object.keys(UnprocessedItems).length > 0) throw new Error('The database did not take all rows.');
    },
    { concurrency: 8 },
  );
};
