import { DeleteCommand, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { MeetingId } from '../../domain/ids.ts';
import type { Postponement } from '../../domain/postponement.ts';
import { isWorthAnnouncing, type Revision, type Revisions } from '../../domain/revision.ts';
import { packed, unpacked } from '../pack.ts';
import { heldCondition, type Key, type Row, rowsOf, type Table } from '../table.ts';
import { recordKeys, unannouncedPartition } from './record-keys.ts';

export const dynamoRevisions = (records: Table): Revisions => ({
  latest: async (meetingId) => {
    const head = await rowAt(records, recordKeys.head(meetingId));
    return head === null ? null : revisionAt(records, meetingId, head.number as number);
  },
  get: (meetingId, number) => revisionAt(records, meetingId, number),
  addOnce: async (revision, postponements) => {
    const TransactItems = writesFor(revision, postponements).map((write) => ({
      Put: { TableName: records.name, ...write },
    }));
    return (await heldCondition(records.client.send(new TransactWriteCommand({ TransactItems }))))
      ? 'added'
      : 'already-there';
  },
  markAnnounced: async (meetingId, number) => {
    await records.client.send(
      new DeleteCommand({ TableName: records.name, Key: recordKeys.unannounced(meetingId, number) }),
    );
  },
  unannounced: async (before) =>
    (await rowsOf(records, { pk: unannouncedPartition }))
      .filter(({ at }) => (at as string) < before.toISOString())
      .map((row) => ({ meetingId: row.meetingId as MeetingId, number: row.number as number })),
  waitsToBeAnnounced: async (meetingId, number) =>
    (await rowAt(records, recordKeys.unannounced(meetingId, number))) !== null,
});

const rowAt = async (records: Table, Key: Key): Promise<Row | null> => {
  const { Item } = await records.client.send(new GetCommand({ TableName: records.name, Key, ConsistentRead: true }));
  return (Item as Row | undefined) ?? null;
};

const revisionAt = async (records: Table, meetingId: MeetingId, number: number): Promise<Revision | null> => {
  const row = await rowAt(records, recordKeys.revision(meetingId, number));
  return row === null ? null : unpacked<Revision>(row.body);
};

/** One transaction: the revision (only once), the meeting's newest number, the marker, and the postponements it opens. */
const writesFor = (revision: Revision, postponements: readonly Postponement[]) => {
  const { meetingId, number, capturedAt: at } = revision;
  if (postponements.length > mostPostponements)
    throw new Error(`One revision cannot open ${postponements.length} postponements.`);
  return [
    {
      Item: { ...recordKeys.revision(meetingId, number), body: packed(revision) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
    { Item: { ...recordKeys.head(meetingId), number } },
    ...(isWorthAnnouncing(revision)
      ? [{ Item: { ...recordKeys.unannounced(meetingId, number), meetingId, number, at } }]
      : []),
    ...postponements.map((postponement) => ({
      Item: { ...recordKeys.postponement(postponement.sourceId, meetingId, postponement.itemNumber), postponement },
    })),
  ];
};

/** A transaction holds 100 writes (DynamoDB API reference, TransactWriteItems); no meeting seen puts off a tenth as many. */
const mostPostponements = 90;
