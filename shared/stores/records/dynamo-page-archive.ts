import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PageArchive } from '../../domain/page-archive.ts';
import { largestBody } from '../pack.ts';
import { rowsOf, type Table } from '../table.ts';
import { recordKeys } from './record-keys.ts';

/** A page lies compressed in as many parts as it needs; each says how many there are. */
export const dynamoPageArchive = (records: Table): PageArchive => ({
  keep: async ({ sha256, body }) => {
    if (await isKept(records, sha256)) return;
    const parts = partsOf(gzipSync(body));
    for (const [index, part] of [...parts.entries()].reverse()) {
      const Item = { ...recordKeys.pagePart(sha256, index), part, parts: parts.length };
      await records.client.send(new PutCommand({ TableName: records.name, Item }));
    }
  },
  get: async (sha256) => {
    const rows = await rowsOf(records, { pk: recordKeys.pagePart(sha256, 0).pk });
    if (rows.length === 0 || rows.length !== rows[0]?.parts) return null;
    return gunzipSync(Buffer.concat(rows.map(({ part }) => part as Uint8Array)));
  },
});

/** The first part is written last: where it is, the page is whole. Most looks find the page that is there already. */
const isKept = async (records: Table, sha256: string): Promise<boolean> => {
  const Key = recordKeys.pagePart(sha256, 0);
  const { Item } = await records.client.send(
    new GetCommand({ TableName: records.name, Key, ProjectionExpression: 'pk', ConsistentRead: true }),
  );
  return Item !== undefined;
};

const partsOf = (body: Buffer): Buffer[] =>
  Array.from({ length: Math.max(1, Math.ceil(body.length / largestBody)) }, (_, index) =>
    body.subarray(index * largestBody, (index + 1) * largestBody),
  );
