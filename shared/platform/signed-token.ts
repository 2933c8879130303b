import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** What a link in a mail may do, to which subscriptions. */
export type TokenPurpose = 'confirm' | 'unsubscribe';
export type TokenClaims = { subscriberId: string; subscriptionIds: string[] };

const day = 86_400_000;
const lifetimes: Record<TokenPurpose, number> = { confirm: 30 * day, unsubscribe: 730 * day };
const claims = z.object({ sub: z.string().min(1), subscriptions: z.array(z.string().min(1)).min(1) });

/** Signed, expiring tokens (JWT, HMAC-SHA-256) for links: they carry ids, never an address, and one purpose each. */
export const signedTokens = (key: () => Promise<string>, now: () => Date) => ({
  sign: async (purpose: TokenPurpose, { subscriberId, subscriptionIds }: TokenClaims): Promise<string> =>
    new SignJWT({ subscriptions: subscriptionIds })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(subscriberId)
      .setAudience(purpose)
      .setIssuedAt(now())
      .setExpirationTime(new Date(now().getTime() + lifetimes[purpose]))
      .sign(new TextEncoder().encode(await key())),
  /** Null for a token that is forged, too old, or made for another purpose. */
  verify: async (purpose: TokenPurpose, token: string): Promise<TokenClaims | null> => {
    const secret = new TextEncoder().encode(await key());
    try {
      const { payload } = await jwtVerify(token, secret, {
        audience: purpose,
        algorithms: ['HS256'],
        currentDate: now(),
      });
      const { sub, subscriptions } = claims.parse(payload);
      return { subscriberId: sub, subscriptionIds: subscriptions };
    } catch {
      // Whatever is wrong with it, a stranger's token gets one answer: it is not valid.
      return null;
    }
  },
});
export type SignedTokens = ReturnType<typeof signedTokens>;
