import { createHash, createHmac } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { keysIn } from './keys-in.ts';

/**
 * Seals short texts (addresses, tokens) at rest: JWE (RFC 7516), direct key, AES-256-GCM. The first key of the secret
 * seals; what an older one beside it has sealed is opened as before.
 */
export const makeSeal = (secret: () => Promise<string>) => {
  const fingerprints = async (text: string): Promise<[string, ...string[]]> => {
    const [first, ...older] = keysIn(await secret());
    return [fingerprintUnder(first, text), ...older.map((key) => fingerprintUnder(key, text))];
  };
  return {
    seal: async (text: string): Promise<string> =>
      new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(sealingKey(keysIn(await secret())[0])),
    /** Throws when the text was not sealed with this secret: a store that cannot be read is never an empty one. */
    open: async (sealed: string): Promise<string> =>
      // A key that does not fit is refused by the seal itself (GCM), so no wrong text can come of it.
      Promise.any(keysIn(await secret()).map((key) => openedWith(key, sealed))),
    /** The same text has the same fingerprint (hex HMAC-SHA-256); who lacks the secret cannot test texts against it. */
    fingerprint: async (text: string): Promise<string> => (await fingerprints(text))[0],
    /** The fingerprint, and those that the text had under older keys. */
    fingerprints,
  };
};
export type Seal = ReturnType<typeof makeSeal>;

const openedWith = async (key: string, sealed: string): Promise<string> =>
  new TextDecoder().decode((await compactDecrypt(sealed, sealingKey(key))).plaintext);

const sealingKey = (key: string): Uint8Array => createHash('sha256').update(key).digest();

const fingerprintUnder = (key: string, text: string): string =>
  createHmac('sha256', `fingerprint:${key}`).update(text).digest('hex');
