import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SourceState, SourceStates } from '../../domain/source-state.ts';
import type { Table } from '../table.ts';
import { recordKeys } from './record-keys.ts';

export const dynamoSourceStates = (records: Table): SourceStates => ({
  get: async (sourceId) => {
    const { Item } = await records.client.send(
      new GetCommand({ TableName: records.name, Key: recordKeys.sourceState(sourceId), ConsistentRead: true }),
    );
    return (Item?.state as SourceState | undefined) ?? null;
  },
  put: async (state) => {
    await records.client.send(
      new PutCommand({ TableName: records.name, Item: { ...recordKeys.sourceState(state.sourceId), state } }),
    );
  },
});
