import { openTables, type Table } from '../../shared/stores/table.ts';
import type { Cloud } from '../local/cloud/cloud.ts';

/** A table of a cloud that runs on this machine, for reading what it has kept. */
export const localTable = (cloud: Cloud, prefix: 'Records' | 'Outbox'): Table => ({
  client: openTables({
    endpoint: cloud.dynamoUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
  name: cloud.tableName(prefix),
});
