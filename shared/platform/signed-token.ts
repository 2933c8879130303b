import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { keysIn } from './keys-in.ts';

/** What a link in a mail may do, to which subscriptions; `manage` is for all that the subscriber has. */
export type TokenPurpose = 'confirm' | 'unsubscribe' | 'manage';
export type TokenClaims = {
  subscriberId: string;
  /** Ask `isNamedBy`: of a long list a token keeps only a mark of each id. */
  subscriptionIds: string[];
};

const day = 86_400_000;
const lifetimes: Record<TokenPurpose, number> = { confirm: 30 * day, unsubscribe: 730 * day, manage: 90 * day };
const claims = z.object({
  sub: z.string().min(1),
  subscriptions: z.array(z.string().min(1)).default([]),
  marks: z.string().default(''),
});

/** Fifty ids in full would make a line of a mail's head longer than the 998 signs that it may have (RFC 5322, 2.1.1). */
const mostInFull = 8;
const markLength = 6;

/** 36 bits of a hash: enough to tell apart what one subscriber has. */
const markOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, markLength);

const listed = (ids: readonly string[]): { subscriptions: readonly string[] } | { marks: string } =>
  ids.length <= mostInFull ? { subscriptions: ids } : { marks: ids.map(markOf).join('') };

const marksIn = (marks: string): string[] =>
  Array.from(
    { length: marks.length / markLength },
    (_, at) => `~${marks.slice(at * markLength, (at + 1) * markLength)}`,
  );

/** Whether a token's claims name the subscription. */
export const isNamedBy = ({ subscriptionIds }: Pick<TokenClaims, 'subscriptionIds'>, id: string): boolean =>
  subscriptionIds.includes(id) || subscriptionIds.includes(`~${markOf(id)}`);

/**
 * Signed, expiring tokens (JWT, HMAC-SHA-256) for links: they carry ids, never an address, and one purpose each. The first
 * key of the secret signs; what an older one beside it has signed stays valid, since mail lies in its reader's box for years.
 */
export const signedTokens = (secret: () => Promise<string>, now: () => Date) => ({
  sign: async (purpose: TokenPurpose, { subscriberId, subscriptionIds }: TokenClaims): Promise<string> =>
    new SignJWT(listed(subscriptionIds))
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(subscriberId)
      .setAudience(purpose)
      .setIssuedAt(now())
      .setExpirationTime(new Date(now().getTime() + lifetimes[purpose]))
      .sign(bytesOf(keysIn(await secret())[0])),
  /** Null for a token that is forged, too old, or made for another purpose. */
  verify: async (purpose: TokenPurpose, token: string): Promise<TokenClaims | null> => {
    for (const key of keysIn(await secret())) {
      const found = await claimsUnder(key, { purpose, token, now: now() });
      if (found !== null) return found;
    }
    return null;
  },
});
export type SignedTokens = ReturnType<typeof signedTokens>;

const claimsUnder = async (
  key: string,
  { purpose, token, now }: { purpose: TokenPurpose; token: string; now: Date },
): Promise<TokenClaims | null> => {
  try {
    const { payload } = await jwtVerify(token, bytesOf(key), {
      audience: purpose,
      algorithms: ['HS256'],
      currentDate: now,
    });
    const { sub, subscriptions, marks } = claims.parse(payload);
    return { subscriberId: sub, subscriptionIds: [...subscriptions, ...marksIn(marks)] };
  } catch {
    // Whatever is wrong with it, a stranger's token gets one answer: it is not valid.
    return null;
  }
};

const bytesOf = (key: string): Uint8Array => new TextEncoder().encode(key);
