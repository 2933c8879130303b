import type { Postponement, Postponements } from '../../domain/postponement.ts';
import { rowsOf, type Table } from '../table.ts';
import { postponementPrefix, recordKeys } from './record-keys.ts';

export const dynamoPostponements = (records: Table): Postponements => ({
  ofSource: async (sourceId) =>
    (await rowsOf(records, { pk: recordKeys.sourceState(sourceId).pk, prefix: postponementPrefix })).map(
      ({ postponement }) => postponement as Postponement,
    ),
});
