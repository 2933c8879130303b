import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Held, HeldPlace, Quarantine } from '../../domain/quarantine.ts';
import { placeOf } from '../../domain/quarantine.ts';
import { packed, unpacked } from '../pack.ts';
import { heldCondition, type Key, type Row, rowsOf, type Table } from '../table.ts';
import { heldPartition, recordKeys } from './record-keys.ts';

/** The verdict lies beside the rest, so that a person's word never writes over what a look has put there meanwhile. */
export const dynamoQuarantine = (records: Table): Quarantine => ({
  all: async () => (await rowsOf(records, { pk: heldPartition })).map(heldOf),
  at: async (place) => {
    const { Item } = await records.client.send(
      new GetCommand({ TableName: records.name, Key: keyOf(place), ConsistentRead: true }),
    );
    return Item === undefined ? null : heldOf(Item as Row);
  },
  hold: async (held) => {
    const Item = { ...keyOf(placeOf(held)), says: held.key, verdict: held.verdict, body: packed(held) };
    await records.client.send(new PutCommand({ TableName: records.name, Item }));
  },
  judge: async (held, verdict) => {
    const update = new UpdateCommand({
      TableName: records.name,
      Key: keyOf(placeOf(held)),
      UpdateExpression: 'SET verdict = :verdict',
      ConditionExpression: 'says = :says',
      ExpressionAttributeValues: { ':verdict': verdict, ':says': held.key },
    });
    return (await heldCondition(records.client.send(update))) ? 'judged' : 'no-longer-held';
  },
  letGo: async (place) => {
    await records.client.send(new DeleteCommand({ TableName: records.name, Key: keyOf(place) }));
  },
});

const keyOf = ({ sourceId, publicationId }: HeldPlace): Key => recordKeys.held(sourceId, publicationId);

const heldOf = ({ body, verdict }: Row): Held => ({ ...unpacked<Held>(body), verdict: verdict as Held['verdict'] });
