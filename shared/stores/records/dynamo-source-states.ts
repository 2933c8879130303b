import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SourceState, SourceStates } from '../../domain/source-state.ts';
import type { Key, Row, Table } from '../table.ts';
import { recordKeys } from './record-keys.ts';

/** Two rows a source: find-meetings writes the state as a whole, while capture-revision may note that the site wants rest. */
export const dynamoSourceStates = (records: Table): SourceStates => ({
  get: async (sourceId) =>
    ((await rowAt(records, recordKeys.sourceState(sourceId)))?.state as SourceState | undefined) ?? null,
  put: (state) => putRow(records, { ...recordKeys.sourceState(state.sourceId), state }),
  letRest: (sourceId, until) => putRow(records, { ...recordKeys.sourceRest(sourceId), until }),
  restsUntil: async (sourceId) =>
    ((await rowAt(records, recordKeys.sourceRest(sourceId)))?.until as string | undefined) ?? null,
});

const rowAt = async (records: Table, Key: Key): Promise<Row | undefined> => {
  const { Item } = await records.client.send(new GetCommand({ TableName: records.name, Key, ConsistentRead: true }));
  return Item as Row | undefined;
};

const putRow = async (records: Table, Item: Row): Promise<void> => {
  await records.client.send(new PutCommand({ TableName: records.name, Item }));
};
