import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { type MeetingId, meetingId, sourceId } from '../../domain/ids.ts';
import type { Row, Table } from '../table.ts';
import { publicationPrefix, recordKeys } from './record-keys.ts';

/** A meeting of which anything is kept; `newest` is what its head says, null where it has none. */
export type KeptMeeting = { meetingId: MeetingId; newest: { number: number; hash: string | null } | null };

/**
 * Every meeting that has a head or a revision, or of which a publication was captured, of all sources, by id. Reads the whole table: for looking through what is kept,
 * not for daily work.
 */
export const keptMeetings = async (records: Table): Promise<KeptMeeting[]> => {
  const found = new Map<MeetingId, KeptMeeting>();
  for await (const { Items = [] } of paginateScan({ client: records.client }, scanOf(records)))
    for (const row of Items as Row[]) {
      const id = row.pk.startsWith(head.pk) ? meetingId(row.pk.slice(head.pk.length)) : (row.meetingId as MeetingId);
      const newest = row.sk === head.sk ? newestOf(row) : (found.get(id)?.newest ?? null);
      found.set(id, { meetingId: id, newest });
    }
  return [...found.values()].sort((left, right) => (left.meetingId < right.meetingId ? -1 : 1));
};

const head = recordKeys.head(meetingId(''));
const revisionPrefix = recordKeys.revision(meetingId(''), 0).sk.slice(0, 'REVISION#'.length);

const newestOf = ({ number, hash }: Row): KeptMeeting['newest'] => ({
  number: number as number,
  hash: (hash as string | undefined) ?? null,
});

const scanOf = ({ name }: Table) => ({
  TableName: name,
  ConsistentRead: true,
  ProjectionExpression: 'pk, sk, #number, #hash, meetingId',
  FilterExpression: [
    '(begins_with(pk, :meeting) AND (sk = :head OR begins_with(sk, :revision)))',
    '(begins_with(pk, :source) AND begins_with(sk, :publication) AND attribute_type(captured, :map))',
  ].join(' OR '),
  ExpressionAttributeNames: { '#number': 'number', '#hash': 'hash' },
  ExpressionAttributeValues: {
    ':meeting': head.pk,
    ':head': head.sk,
    ':revision': revisionPrefix,
    ':source': recordKeys.sourceState(sourceId('')).pk,
    ':publication': publicationPrefix,
    ':map': 'M',
  },
});
