import { describe, expect, it } from 'vitest';
import { aSeal } from '../support/a-seal.ts';

const [older, newer] = ['o'.repeat(64), 'n'.repeat(64)];
const address = 'astrid@example.dk';

describe('a seal', () => {
  it('is opened by the key that made it, and looks different every time', async () => {
    const { seal, open } = aSeal();
    const [one, other] = [await seal(address), await seal(address)];
    expect(one).not.toBe(other);
    expect([await open(one), await open(other)]).toEqual([address, address]);
  });

  it('of the old key is opened as long as that stands behind the new one, which seals from then on', async () => {
    const sealedBefore = await aSeal(older).seal(address);
    const rotated = aSeal(`${newer} ${older}`);
    expect(await rotated.open(sealedBefore)).toBe(address);
    expect(await aSeal(newer).open(await rotated.seal(address))).toBe(address);
    await expect(aSeal(newer).open(sealedBefore)).rejects.toThrow();
  });

  it('gives a text the fingerprints that it has under every key, the newest first', async () => {
    const rotated = aSeal(`${newer} ${older}`);
    const prints = [await aSeal(newer).fingerprint(address), await aSeal(older).fingerprint(address)];
    expect(await rotated.fingerprints(address)).toEqual(prints);
    expect(await rotated.fingerprint(address)).toBe(prints[0]);
  });
});
