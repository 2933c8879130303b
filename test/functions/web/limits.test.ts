import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../shared/platform/http/origin-of.ts';
import { dynamoSignUpLimits } from '../../../shared/stores/outbox/dynamo-sign-up-limits.ts';
import { aSeal } from '../../support/a-seal.ts';
import { memorySignUpLimits } from '../../support/memory-sign-up-limits.ts';
import { overBothStores } from '../../support/over-both-stores.ts';
import { aWeb } from './a-web.ts';

const form = (adresse: string) => ({ kommune: 'ballerup', emne: 'skole', adresse });
const many = (count: number) => Array.from({ length: count }, (_, n) => `reader-${n}@example.dk`);

describe('signing up', () => {
  it('from one network is answered twenty times an hour, and then told to wait', async () => {
    const { press, clock, origin, queue } = aWeb();
    for (const adresse of many(20)) expect((await press('/tilmeld', form(adresse))).status).toBe(200);
    const refused = await press('/tilmeld', form('one-more@example.dk'));
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('Prøv igen om en time');
    expect((await press('/mit-link', { adresse: 'one-more@example.dk' })).status).toBe(429);
    expect(queue.sent).toHaveLength(20);
    origin.now = '203.0.113.9';
    expect((await press('/tilmeld', form('elsewhere@example.dk'))).status).toBe(200);
    origin.now = '198.51.100.7';
    clock.pass(60);
    expect((await press('/tilmeld', form('one-more@example.dk'))).status).toBe(200);
  });

  it('to one address sends five mails a day, and nothing on the page tells', async () => {
    const { press, clock, queue, origin } = aWeb();
    const pages = [];
    for (let time = 0; time < 8; time += 1) {
      origin.now = `198.51.100.${time}`;
      const answer = await press('/tilmeld', form(time % 2 === 0 ? 'astrid@example.dk' : 'ASTRID@example.dk'));
      pages.push([answer.status, await answer.text()]);
    }
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
    expect(pages[0]?.[1]).toContain('Hvis der i dag er bedt om højst 5 mails til adressen, er der en på vej.');
    expect(queue.sent).toHaveLength(5);
    clock.pass(24 * 60);
    await press('/tilmeld', form('astrid@example.dk'));
    expect(queue.sent).toHaveLength(6);
  });

  it('with a form that is not right costs nothing of it', async () => {
    const { press } = aWeb();
    for (let time = 0; time < 30; time += 1) expect((await press('/tilmeld', form('ingen'))).status).toBe(400);
    expect((await press('/tilmeld', form('astrid@example.dk'))).status).toBe(200);
  });
});

describe('the network of an address', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('counting', () => {
  overBothStores(
    { memory: memorySignUpLimits, dynamodb: ({ outbox }) => dynamoSignUpLimits(outbox, aSeal()) },
    (open) => {
      it('goes by what is counted, and begins again with the next window', async () => {
        const limits = await open();
        const at = (now: string) => ({ now: new Date(now), seconds: 3600 });
        const [one, other] = [{ by: 'origin', value: 'a' } as const, { by: 'address', value: 'a' } as const];
        expect(await limits.countOne(one, at('2026-04-15T09:00:00Z'))).toBe(1);
        expect(await limits.countOne(one, at('2026-04-15T09:59:59Z'))).toBe(2);
        expect(await limits.countOne(other, at('2026-04-15T09:30:00Z'))).toBe(1);
        expect(await limits.countOne(one, at('2026-04-15T10:00:00Z'))).toBe(1);
        expect(await limits.countOf(one, at('2026-04-15T09:40:00Z'))).toBe(2);
        expect(await limits.countOf(other, at('2026-04-15T11:00:00Z'))).toBe(0);
      });
    },
  );
});
