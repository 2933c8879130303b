import { describe, expect, it } from 'vitest';
import { makeWeb } from '../../functions/web/web.ts';
import { aTownOfReaders } from '../functions/corrections/a-town-of-readers.ts';
import { firstTold } from '../functions/corrections/three-revisions.ts';
import { tokenIn } from '../functions/deliver-email/a-mailing.ts';
import { ballerup } from '../support/ballerup.ts';
import { memoryLastMails } from '../support/memory-last-mails.ts';
import { memorySignUpLimits } from '../support/memory-sign-up-limits.ts';
import { memorySittings } from '../support/memory-sittings.ts';
import { memoryTraces } from '../support/memory-traces.ts';
import { notingWrites } from '../support/noted-writes.ts';
import { testTokens } from '../support/test-tokens.ts';

/** A reader with a mail, and the pages that its links open. */
const aReaderWithAMail = async () => {
  const town = aTownOfReaders();
  const { subscriberId, subscriptionId } = await town.follow('astrid', { by: 'source' });
  await town.tell(firstTold);
  const [mail] = await town.mailsTo('astrid');
  const writes: string[] = [];
  const web = makeWeb({
    watched: [{ sourceId: ballerup, municipality: 'Ballerup' }],
    states: notingWrites(town.states, writes),
    revisions: notingWrites(town.revisions, writes),
    sittings: notingWrites(memorySittings(), writes),
    limits: notingWrites(memorySignUpLimits(), writes),
    lastMails: memoryLastMails(),
    traces: memoryTraces(),
    originOf: () => '198.51.100.7',
    within: (_milliseconds, work) => work,
    subscriptions: notingWrites(town.subscriptions, writes),
    outbox: notingWrites(town.outbox, writes),
    send: async () => void writes.push('send'),
    tokens: testTokens(town.clock.now),
    now: town.clock.now,
    newId: () => 'new',
  });
  const status = async () => (await town.subscriptions.get(subscriberId, subscriptionId))?.status;
  return { web, writes, status, mail, path: `/afmeld/${tokenIn(mail?.text, 'afmeld')}` };
};

describe('the unsubscribe link of a mail', () => {
  it('does nothing when a mail scanner opens it: an unsubscribe link that works on GET', async () => {
    const { web, writes, status, path } = await aReaderWithAMail();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await web.request(path, { method })).status).toBe(200);
    expect(writes).toEqual([]);
    expect(await status()).toBe('active');
  });

  it('ends the subscription when a person presses the button', async () => {
    const { web, status, path } = await aReaderWithAMail();
    await web.request(path, { method: 'POST' });
    expect(await status()).toBe('ended');
  });

  it('changes nothing whatever link of the mail is opened', async () => {
    const { web, writes, status, mail } = await aReaderWithAMail();
    const links = [...(mail?.html ?? '').matchAll(/href="(https:\/\/web\.example[^"]*)"/gu)].map(
      ([, link]) => link ?? '',
    );
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) await web.request(new URL(link).pathname);
    expect(writes).toEqual([]);
    expect(await status()).toBe('active');
  });
});
