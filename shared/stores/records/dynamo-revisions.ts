import { DeleteCommand, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { MeetingId } from '../../domain/ids.ts';
import { sourceOfMeeting } from '../../domain/meeting-id.ts';
import { type Follows, isWorthAnnouncing, type Revision, type Revisions } from '../../domain/revision.ts';
import { revisionText } from '../../domain/revision-text.ts';
import { sha256 } from '../../platform/sha256.ts';
import { packed, unpacked } from '../pack.ts';
import { heldCondition, type Key, type Row, rowsOf, type Table } from '../table.ts';
import { entryWrites } from './entry-writes.ts';
import { type Write, writeEach } from './many-rows.ts';
import { recordKeys, unannouncedPartition, unraisedPartition } from './record-keys.ts';
import { type StagedWrites, sittingWrites } from './sitting-writes.ts';

export const dynamoRevisions = (records: Table): Revisions => ({
  latest: async (meetingId) => {
    const head = await rowAt(records, recordKeys.head(meetingId));
    return head === null ? null : revisionAt(records, meetingId, head.number as number);
  },
  get: (meetingId, number) => revisionAt(records, meetingId, number),
  addOnce: async (revision, follows) => {
    const { before, within, after } = await stagedWrites(records, revision, follows);
    await writeEach(records, before);
    const TransactItems = [...ownWrites(revision), ...within.map(asItem)].map((write) => inTable(write, records.name));
    const added = await heldCondition(records.client.send(new TransactWriteCommand({ TransactItems })));
    if (!added) return 'already-there';
    await writeEach(records, after);
    return 'added';
  },
  markAnnounced: (meetingId, number) => remove(records, recordKeys.unannounced(meetingId, number)),
  unannounced: (before) => markedBefore(records, unannouncedPartition, before),
  waitsToBeAnnounced: async (meetingId, number) =>
    (await rowAt(records, recordKeys.unannounced(meetingId, number))) !== null,
  markRaised: (meetingId, number) => remove(records, recordKeys.unraised(meetingId, number)),
  dueAgain: (now) => markedBefore(records, unraisedPartition, now),
  announceAgainAt: async (revision, at) => {
    const Item = markOf(recordKeys.unraised, revision, at);
    await records.client.send(new PutCommand({ TableName: records.name, Item }));
  },
});

type Marked = Pick<Revision, 'meetingId' | 'number'>;

const markOf = (keyOf: (meetingId: MeetingId, number: number) => Key, { meetingId, number }: Marked, at: string) => ({
  ...keyOf(meetingId, number),
  meetingId,
  number,
  at,
});

/** The oldest first. */
const markedBefore = async (records: Table, pk: string, before: Date): Promise<Marked[]> =>
  (await rowsOf(records, { pk }))
    .filter(({ at }) => (at as string) < before.toISOString())
    .sort((one, other) => (one.at as string).localeCompare(other.at as string))
    .map((row) => ({ meetingId: row.meetingId as MeetingId, number: row.number as number }));

const remove = async (records: Table, key: Key): Promise<void> => {
  await records.client.send(new DeleteCommand({ TableName: records.name, Key: key }));
};

const rowAt = async (records: Table, Key: Key): Promise<Row | null> => {
  const { Item } = await records.client.send(new GetCommand({ TableName: records.name, Key, ConsistentRead: true }));
  return (Item as Row | undefined) ?? null;
};

const revisionAt = async (records: Table, meetingId: MeetingId, number: number): Promise<Revision | null> => {
  const row = await rowAt(records, recordKeys.revision(meetingId, number));
  return row === null ? null : unpacked<Revision>(row.body);
};

type Item = { Item: Row; ConditionExpression?: string } | { Key: Key };

const asItem = (write: Write): Item => ('put' in write ? { Item: write.put } : { Key: write.delete });
const inTable = (item: Item, TableName: string) =>
  'Item' in item ? { Put: { TableName, ...item } } : { Delete: { TableName, ...item } };

/** The revision (only once), the meeting's newest number, and the marker. */
const ownWrites = (revision: Revision): Item[] => {
  const { meetingId, number, capturedAt: at } = revision;
  return [
    {
      Item: { ...recordKeys.revision(meetingId, number), body: packed(revision) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
    // No later revision keeps the newest one's hash, so its head does.
    { Item: { ...recordKeys.head(meetingId), number, hash: sha256(revisionText(revision)) } },
    ...(isWorthAnnouncing(revision) ? [{ Item: markOf(recordKeys.unannounced, revision, at) }] : []),
  ];
};

/** A transaction holds 100 writes (DynamoDB API reference, TransactWriteItems); up to three are the revision's own, four its sitting's. */
const mostEntryWrites = 90;

/** What follows from a revision: the sitting and the entries with it, and before it the entries that find no room. */
const stagedWrites = async (records: Table, revision: Revision, follows: Follows): Promise<StagedWrites> => {
  const { sitting, entries, removed } = follows;
  const staged = sitting === null ? { before: [], within: [], after: [] } : await sittingWrites(records, sitting);
  const sourceId = sitting?.sourceId ?? entries[0]?.sourceId ?? sourceOfMeeting(revision.meetingId);
  const { room, beyond } = splitByRoom(await entryWrites(records, { sourceId, entries, removed }));
  return { ...staged, before: [...staged.before, ...beyond], within: [...staged.within, ...room] };
};

/** Those that tell something come first; what is only judged anew may be written without its revision. */
const splitByRoom = (writes: readonly Write[][]): { room: Write[]; beyond: Write[] } => {
  const [room, beyond]: [Write[], Write[]] = [[], []];
  for (const ofEntry of writes) (room.length + ofEntry.length <= mostEntryWrites ? room : beyond).push(...ofEntry);
  return { room, beyond };
};
