import { createHash, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

export const stateLifetimeSeconds = 10 * 60;
const audience = 'slack-install';
const claims = z.object({ browser: z.string().length(64) });

type Signing = { clientSecret: string; now: Date };

/**
 * What goes to Slack and comes back with the answer (RFC 6749, 10.12): signed, good for ten minutes, and only in the browser
 * that holds the nonce in a cookie. Otherwise one could have somebody else finish one's own installation.
 */
export const signState = (nonce: string, { clientSecret, now }: Signing): Promise<string> =>
  new SignJWT({ browser: hashOf(nonce) })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + stateLifetimeSeconds * 1000))
    .sign(keyOf(clientSecret));

/** Whether we signed the state lately, for the browser that holds this nonce. */
export const isOurState = async (
  { state, nonce }: { state: string; nonce: string },
  { clientSecret, now }: Signing,
): Promise<boolean> => {
  try {
    const { payload } = await jwtVerify(state, keyOf(clientSecret), {
      audience,
      algorithms: ['HS256'],
      currentDate: now,
    });
    const { browser } = claims.parse(payload);
    return timingSafeEqual(Buffer.from(browser), Buffer.from(hashOf(nonce)));
  } catch {
    // Whatever is wrong with it, a stranger's state gets one answer: it is not ours.
    return false;
  }
};

const hashOf = (nonce: string): string => createHash('sha256').update(nonce).digest('hex');

/** Of the client secret, which nobody but Slack and we know, and not that itself. */
const keyOf = (clientSecret: string): Uint8Array =>
  createHash('sha256').update(`install-state:${clientSecret}`).digest();
