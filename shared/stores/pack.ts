import { gunzipSync, gzipSync } from 'node:zlib';

/** DynamoDB refuses items over 400 KB (Service quotas, "Item size"); we stay well under. */
export const largestBody = 350 * 1024;

/** A value as compressed JSON. Throws when it would not fit one item: better a failed capture than half of one. */
export const packed = (value: unknown): Uint8Array => {
  const body = gzipSync(JSON.stringify(value));
  if (body.length > largestBody)
    throw new Error(`A record of ${body.length} bytes is over the ${largestBody} that one item may hold.`);
  return body;
};

export const unpacked = <Value>(body: unknown): Value =>
  JSON.parse(gunzipSync(body as Uint8Array).toString('utf8')) as Value;
