import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpack = promisify(gunzip);

/** The body is longer than it may be. */
export class BodyTooLong extends Error {
  override readonly name = 'BodyTooLong';
}

/** The body is packed in a way that was not asked for, or cannot be unpacked. */
export class BodyDamaged extends Error {
  override readonly name = 'BodyDamaged';
}

/** `announced` is the length that the answer's head gives, in bytes; null when it gives none. */
type Expected = { limit: number; encoding: string; announced: number | null };

/**
 * Reads a body and unpacks gzip. Throws `BodyTooLong` as soon as either is longer than `limit` bytes, or is said to be, and
 * `BodyDamaged` for what cannot be unpacked.
 */
export const readBody = async (
  chunks: AsyncIterable<Uint8Array>,
  { limit, encoding, announced }: Expected,
): Promise<Uint8Array> => {
  const received: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (Math.max(length, announced ?? 0) > limit) throw new BodyTooLong(`longer than ${limit} bytes`);
    received.push(chunk);
  }
  return unpackWithin(Buffer.concat(received, length), { limit, encoding: encoding.trim().toLowerCase() });
};

const unpackWithin = async (
  body: Uint8Array,
  { limit, encoding }: Pick<Expected, 'limit' | 'encoding'>,
): Promise<Uint8Array> => {
  if (encoding === '' || encoding === 'identity') return body;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') throw new BodyDamaged('packed in a way that was not asked for');
  try {
    return await unpack(body, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw new BodyTooLong(`longer than ${limit} bytes`, { cause: error });
    throw new BodyDamaged('cannot be unpacked', { cause: error });
  }
};
