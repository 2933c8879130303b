import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpack = promisify(gunzip);

/** The body is longer than it may be. */
export class BodyTooLong extends Error {
  override readonly name = 'BodyTooLong';
}

/** Reads a body and unpacks gzip; throws `BodyTooLong` as soon as either is longer than `limit` bytes. */
export const readBody = async (
  chunks: AsyncIterable<Uint8Array>,
  { limit, encoding }: { limit: number; encoding: string },
): Promise<Uint8Array> => {
  const received: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw new BodyTooLong(`longer than ${limit} bytes`);
    received.push(chunk);
  }
  const body = Buffer.concat(received, length);
  return encoding === 'gzip' ? unpackWithin(body, limit) : body;
};

const unpackWithin = async (packed: Uint8Array, limit: number): Promise<Uint8Array> => {
  try {
    return await unpack(packed, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw new BodyTooLong(`longer than ${limit} bytes`, { cause: error });
    throw error;
  }
};
