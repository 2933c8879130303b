import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PublicationOfSitting } from '../../domain/merge-publications.ts';
import type { PublicationRecord, PublicationRecords } from '../../domain/publication-record.ts';
import { packed, unpacked } from '../pack.ts';
import { type Row, rowsOf, type Table } from '../table.ts';
import { publicationPrefix, recordKeys } from './record-keys.ts';

export const dynamoPublicationRecords = (records: Table): PublicationRecords => ({
  ofSource: async (sourceId) =>
    (await rowsOf(records, { pk: recordKeys.sourceState(sourceId).pk, prefix: publicationPrefix })).map(recordOf),
  get: async (sourceId, id) => {
    const { Item } = await records.client.send(
      new GetCommand({ TableName: records.name, Key: recordKeys.publication(sourceId, id), ConsistentRead: true }),
    );
    return Item === undefined ? null : recordOf(Item as Row);
  },
  saveListed: async ({ sourceId, meetingId, listed, firstSight }) => {
    await setFields(records, recordKeys.publication(sourceId, listed.publicationId), {
      sourceId,
      meetingId,
      listed,
      firstSight,
      unlistedAt: null,
      gone: null,
    });
  },
  markUnlisted: async ({ sourceId, listed }, at) => {
    await setFields(records, recordKeys.publication(sourceId, listed.publicationId), { unlistedAt: at });
  },
  markQueued: async ({ sourceId, listed }, at) => {
    await setFields(records, recordKeys.publication(sourceId, listed.publicationId), {
      queued: { fingerprint: listed.fingerprint, at },
    });
  },
  markNotQueued: async ({ sourceId, listed }) => {
    await setFields(records, recordKeys.publication(sourceId, listed.publicationId), { queued: null });
  },
  markGone: async ({ sourceId, listed }, at) => {
    await setFields(records, recordKeys.publication(sourceId, listed.publicationId), {
      gone: { fingerprint: listed.fingerprint, at },
    });
  },
  markCaptured: async ({ sourceId, listed }, captured) => {
    await setFields(records, recordKeys.publication(sourceId, listed.publicationId), { captured, doubted: null });
  },
  markDoubted: async ({ sourceId, listed }, doubted) => {
    await setFields(records, recordKeys.publication(sourceId, listed.publicationId), { doubted });
  },
  saveContent: async ({ meetingId, listed }, content) => {
    const Item = { ...recordKeys.content(meetingId, listed.publicationId), body: packed(content) };
    await records.client.send(new PutCommand({ TableName: records.name, Item }));
  },
  contentsOf: async (meetingId) =>
    (await rowsOf(records, { pk: recordKeys.head(meetingId).pk, prefix: publicationPrefix })).map(({ body }) =>
      unpacked<PublicationOfSitting>(body),
    ),
});

const recordOf = (row: Row): PublicationRecord =>
  ({
    sourceId: row.sourceId,
    meetingId: row.meetingId,
    listed: row.listed,
    firstSight: row.firstSight,
    queued: row.queued ?? null,
    captured: row.captured ?? null,
    doubted: row.doubted ?? null,
    unlistedAt: row.unlistedAt ?? null,
    gone: row.gone ?? null,
  }) as PublicationRecord;

/** Sets some fields of a row and leaves the others as they are: find-meetings and capture-revision write the same row. */
const setFields = async (
  records: Table,
  Key: { pk: string; sk: string },
  fields: Record<string, unknown>,
): Promise<void> => {
  const names = Object.keys(fields);
  await records.client.send(
    new UpdateCommand({
      TableName: records.name,
      Key,
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, fields[name]])),
    }),
  );
};
