import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { meetingId, type SourceId } from '../../domain/ids.ts';
import { inDateOrder, treatmentsIn } from '../../domain/register/case-history.ts';
import { committeeLine, couldBeOneCommittee } from '../../domain/register/committee-line.ts';
import { caseKey, titleKey } from '../../domain/register/same-case.ts';
import type { Sitting, SittingItem, Sittings, Treatment } from '../../domain/register/sitting.ts';
import { unpacked } from '../pack.ts';
import { type Key, type Row, rowsOf, type Table } from '../table.ts';
import { rowsBetween, rowsUnder } from './many-rows.ts';
import { committeePrefix, recordKeys } from './record-keys.ts';
import { titleCaseKey } from './sitting-writes.ts';

export const dynamoSittings = (records: Table): Sittings => ({
  ofCommittee: async (sourceId, committee, { after }) => {
    const lines = (await committeesOf(records, sourceId)).filter((name) => couldBeOneCommittee(name, committee));
    const found = await Promise.all(
      lines.map((name) => rowsBetween(records, { pk: meetingsOf(sourceId, name), from: after, to: '9' })),
    );
    return inDateOrder(found.flat().map(sittingIn)).filter(({ startsAt }) => startsAt > after);
  },
  committeesOf: (sourceId) => committeesOf(records, sourceId),
  namesOf: async (sourceId, committee) => {
    const others = (await committeesOf(records, sourceId)).filter(
      (name) => couldBeOneCommittee(name, committee) && committeeLine(name) !== committeeLine(committee),
    );
    if (others.length === 0) return [committee];
    const first = await outermostMeeting(records, { sourceId, committee, end: 'first' });
    const ended = await Promise.all(
      others.map(async (name) => (await outermostMeeting(records, { sourceId, committee: name, end: 'last' })) ?? '9'),
    );
    return [committee, ...others.filter((_, index) => first !== null && (ended[index] ?? '9') < first)];
  },
  ofCase: async (sourceId, caseNumber) => {
    const key = caseKey(caseNumber);
    if (key === '') return [];
    const pointers = await rowsOf(records, { pk: treatmentsUnder(sourceId, key) });
    return treatmentsAt(records, pointers, (item) => caseKey(item.caseNumber) === key);
  },
  ofTitle: async (sourceId, title, { from, to }) => {
    const key = titleKey(title);
    if (key === '') return [];
    // "$" sorts after "#": all meetings up to and with the last instant.
    const pointers = await rowsBetween(records, {
      pk: treatmentsUnder(sourceId, titleCaseKey(title)),
      from,
      to: `${to}$`,
    });
    return treatmentsAt(records, pointers, (item) => titleKey(item.title) === key);
  },
});

const treatmentsUnder = (sourceId: SourceId, caseKey: string): string =>
  recordKeys.caseSitting(sourceId, { caseKey, startsAt: '', meetingId: meetingId('') }).pk;

/** A case's rows only say where its sittings lie; what they no longer hold is left out. */
const treatmentsAt = async (
  records: Table,
  pointers: readonly Row[],
  fits: (item: SittingItem) => boolean,
): Promise<Treatment[]> => {
  const sittings = (await rowsUnder(records, pointers.map(placeIn))).map(sittingIn);
  return inDateOrder(sittings).flatMap((sitting) => treatmentsIn(sitting).filter(({ item }) => fits(item)));
};

const committeesOf = async (records: Table, sourceId: SourceId): Promise<string[]> =>
  (await rowsOf(records, { pk: recordKeys.sourceState(sourceId).pk, prefix: committeePrefix })).map(
    ({ name }) => name as string,
  );

const meetingsOf = (sourceId: SourceId, committee: string): string =>
  recordKeys.sitting(sourceId, { line: committeeLine(committee), startsAt: '', meetingId: meetingId('') }).pk;

/** When the committee met first, or last (a key begins with the UTC instant); null when nothing is kept of it. */
const outermostMeeting = async (
  { client, name }: Table,
  { sourceId, committee, end }: { sourceId: SourceId; committee: string; end: 'first' | 'last' },
): Promise<string | null> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': meetingsOf(sourceId, committee) },
      ProjectionExpression: 'sk',
      ScanIndexForward: end === 'first',
      Limit: 1,
    }),
  );
  return (Items[0]?.sk as string | undefined) ?? null;
};

const sittingIn = ({ body }: Row): Sitting => unpacked<Sitting>(body);
const placeIn = ({ place }: Row): Key => place as Key;
