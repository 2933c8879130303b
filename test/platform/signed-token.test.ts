import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNamedBy, signedTokens } from '../../shared/platform/signed-token.ts';
import { aClock } from '../support/a-clock.ts';
import { testTokens } from '../support/test-tokens.ts';

const claims = { subscriberId: 'subscriber-1', subscriptionIds: ['one', 'two'] };
const day = 24 * 60;

describe('a signed token', () => {
  it('gives back what it was made for', async () => {
    const tokens = testTokens(aClock().now);
    expect(await tokens.verify('confirm', await tokens.sign('confirm', claims))).toEqual(claims);
  });

  it.each([1, 8, 9, 50])(
    'for %i subscriptions fits into a line of a mail’s head, and names these alone',
    async (count) => {
      const tokens = testTokens(aClock().now);
      const [ids, others] = [0, 1].map(() => Array.from({ length: count }, () => randomUUID()));
      const token = await tokens.sign('unsubscribe', { subscriberId: randomUUID(), subscriptionIds: ids ?? [] });
      const address = 'https://abcdefghijklmnopqrstuvwxyz0123456.lambda-url.eu-central-1.on.aws/afmeld/';
      expect(`List-Unsubscribe: <${address}${token}>`.length).toBeLessThanOrEqual(998);
      const read = (await tokens.verify('unsubscribe', token)) ?? { subscriptionIds: [] };
      expect(ids?.every((id) => isNamedBy(read, id))).toBe(true);
      expect(others?.some((id) => isNamedBy(read, id))).toBe(false);
    },
  );

  it('is good for one purpose only', async () => {
    const tokens = testTokens(aClock().now);
    expect(await tokens.verify('unsubscribe', await tokens.sign('confirm', claims))).toBeNull();
    expect(await tokens.verify('confirm', await tokens.sign('unsubscribe', claims))).toBeNull();
  });

  it('is not valid under another key', async () => {
    const { now } = aClock();
    const token = await testTokens(now, 'x'.repeat(64)).sign('confirm', claims);
    expect(await testTokens(now).verify('confirm', token)).toBeNull();
  });

  it('outlives its key as long as that stands behind the new one', async () => {
    const { now } = aClock();
    const [older, newer] = ['o'.repeat(64), 'n'.repeat(64)];
    const sentBefore = await testTokens(now, older).sign('unsubscribe', claims);
    const rotated = testTokens(now, `${newer} ${older}\n`);
    expect(await rotated.verify('unsubscribe', sentBefore)).toEqual(claims);
    const sentAfter = await rotated.sign('unsubscribe', claims);
    expect(await testTokens(now, newer).verify('unsubscribe', sentAfter)).toEqual(claims);
    expect(await testTokens(now, older).verify('unsubscribe', sentAfter)).toBeNull();
    expect(await testTokens(now, newer).verify('unsubscribe', sentBefore)).toBeNull();
  });

  it('is not made of a secret that holds no key', async () => {
    const tokens = testTokens(aClock().now, ' \n ');
    await expect(tokens.sign('confirm', claims)).rejects.toThrow('holds no key');
    await expect(tokens.verify('confirm', 'any')).rejects.toThrow('holds no key');
  });

  it.each([
    ['confirm', 30 * day],
    ['unsubscribe', 730 * day],
  ] as const)('to %s runs out', async (purpose, lifetime) => {
    const clock = aClock();
    const tokens = testTokens(clock.now);
    const token = await tokens.sign(purpose, claims);
    clock.pass(lifetime - 1);
    expect(await tokens.verify(purpose, token)).toEqual(claims);
    clock.pass(2);
    expect(await tokens.verify(purpose, token)).toBeNull();
  });

  it('is not valid with any one character changed', async () => {
    const tokens = testTokens(aClock().now);
    const token = await tokens.sign('confirm', claims);
    // The last character of the signature carries two bits that say nothing, so it is left as it is.
    const places = fc.integer({ min: 0, max: token.length - 2 });
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('A', 'b', '7', '.', '-'), async (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        expect(await tokens.verify('confirm', changed)).toBeNull();
      }),
    );
  });

  it('is not valid without a signature, whatever it claims', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = part({ sub: 'subscriber-1', subscriptions: ['one'], aud: 'confirm', exp: 9_999_999_999 });
    for (const alg of ['none', 'None', 'HS256'])
      expect(await testTokens(aClock().now).verify('confirm', `${part({ alg })}.${payload}.`)).toBeNull();
  });

  it('fails when the key cannot be read: nobody’s link is called invalid for that', async () => {
    const tokens = signedTokens(() => Promise.reject(new Error('The secret is empty.')), aClock().now);
    await expect(tokens.verify('confirm', 'any')).rejects.toThrow('The secret is empty.');
  });
});
