import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { SourceId } from '../../domain/ids.ts';
import { rowsOf, type Table } from '../table.ts';
import { subscriberKeys, versionPrefix, wordStart } from './subscriber-keys.ts';

/** What was read before: the words by their first letters, and how often those of each start had changed by then. */
type KnownWords = { versions: Readonly<Record<string, number>>; byStart: ReadonlyMap<string, string[]>; all: string[] };

/** More starts than this are read together. */
const mostStarts = 20;

/**
 * The words that anybody watches in a source. They are kept from one look to the next, for as long as the function lives:
 * one small row says which of them have changed. The same list is answered as long as nothing has.
 */
export const dynamoWatchedWords = (table: Table): ((sourceId: SourceId) => Promise<string[]>) => {
  const known = new Map<SourceId, KnownWords>();
  return async (sourceId) => {
    const versions = await versionsOf(table, sourceId);
    const before = known.get(sourceId) ?? nothing;
    const starts = Object.keys(versions).filter((start) => versions[start] !== before.versions[start]);
    if (starts.length === 0) return before.all;
    const byStart = await readAgain(table, { sourceId, starts, before });
    const all = [...byStart.values()].flat().sort();
    known.set(sourceId, { versions, byStart, all });
    return all;
  };
};

const nothing: KnownWords = { versions: {}, byStart: new Map(), all: [] };

/** Read before the words are: a word that comes in between is read again the next time. */
const versionsOf = async ({ client, name }: Table, sourceId: SourceId): Promise<Record<string, number>> => {
  const Key = subscriberKeys.wordVersions(sourceId);
  const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
  const counted = Object.entries(Item ?? {}).filter(([name]) => name.startsWith(versionPrefix));
  return Object.fromEntries(counted.map(([name, count]) => [name.slice(versionPrefix.length), count as number]));
};

const readAgain = async (
  table: Table,
  { sourceId, starts, before }: { sourceId: SourceId; starts: readonly string[]; before: KnownWords },
): Promise<Map<string, string[]>> => {
  const { pk } = subscriberKeys.watchedWord(sourceId, '');
  const readsAll = before === nothing || starts.length > mostStarts;
  const prefixes = readsAll ? [''] : starts;
  const read = (await Promise.all(prefixes.map((prefix) => rowsOf(table, { pk, prefix })))).flat();
  const words = read.filter(({ watchers }) => (watchers as number) > 0).map(({ sk }) => sk);
  const now = Map.groupBy(words, wordStart);
  const kept = [...before.byStart].filter(([start]) => !readsAll && !starts.includes(start));
  return new Map([...kept, ...now]);
};
