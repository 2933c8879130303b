import { createHash, createHmac } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';

/** Seals short texts (addresses, tokens) at rest: JWE (RFC 7516), direct key, AES-256-GCM. */
export const makeSeal = (secret: () => Promise<string>) => ({
  seal: async (text: string): Promise<string> =>
    new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(keyOf(await secret())),
  /** Throws when the text was not sealed with this secret: a store that cannot be read is never an empty one. */
  open: async (sealed: string): Promise<string> => {
    const { plaintext } = await compactDecrypt(sealed, keyOf(await secret()));
    return new TextDecoder().decode(plaintext);
  },
  /** The same text has the same fingerprint (hex HMAC-SHA-256); who lacks the secret cannot test texts against it. */
  fingerprint: async (text: string): Promise<string> =>
    createHmac('sha256', `fingerprint:${await secret()}`)
      .update(text)
      .digest('hex'),
});
export type Seal = ReturnType<typeof makeSeal>;

const keyOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
