import { describe, expect, it } from 'vitest';
import { aDecision } from '../../support/a-decision.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { anItem } from '../../support/an-item.ts';
import type { SlackPost, SlackUpdate } from '../../support/memory-slack.ts';
import { aChannelOfReaders, channel } from './a-channel-of-readers.ts';

const { team } = aSlackInstallation();
const followed = { via: 'slack', team, channel: 'C0FOLLOWS' } as const;
const items = [1, 2, 3].map((number) =>
  anItem({
    number: `${number}`,
    title: `Lokalplan ${number}`,
    caseNumber: `01.02-${number}`,
    decision: aDecision('Godkendt'),
  }),
);
const no = (what: 'message' | 'channel' | 'workspace', error: string) => ({ kind: 'refused', what, error }) as const;
const isAbout = (asked: SlackPost | SlackUpdate, title: string) => asked.text.includes(title);
const titles = (posted: readonly { text: string }[]) => posted.map(({ text }) => text.replace('Godkendt: ', ''));

describe('a delivery of which Slack refuses one message', () => {
  it('tells the others all the same, and stands as refused in part, with Slack’s word', async () => {
    const readers = aChannelOfReaders((asked) =>
      isAbout(asked, 'Lokalplan 2') ? no('message', 'invalid_blocks') : null,
    );
    const delivery = await readers.toConfigured({ items });
    await readers.deliver(delivery);
    expect(titles(readers.posted)).toEqual(['Lokalplan 1', 'Lokalplan 3']);
    expect(await readers.state(delivery)).toMatchObject({
      status: 'refused',
      lastError: 'invalid_blocks',
      providerId: `${channel}:${readers.posted[0]?.ts}`,
    });
  });

  it('tells only that one when an operator sends it again', async () => {
    let refuses = true;
    const readers = aChannelOfReaders((asked) =>
      refuses && isAbout(asked, 'Lokalplan 2') ? no('message', 'invalid_blocks') : null,
    );
    const delivery = await readers.toConfigured({ items });
    await readers.deliver(delivery);
    refuses = false;
    const at = readers.clock.now().toISOString();
    expect(await readers.outbox.putBack(delivery.deliveryId, { again: false, at })).toBe('put-back');
    await readers.deliver(delivery);
    expect(titles(readers.posted)).toEqual(['Lokalplan 1', 'Lokalplan 3', 'Lokalplan 2']);
    expect(await readers.state(delivery)).toMatchObject({ status: 'accepted', lastError: null });
  });

  it('has told nothing when all of them are refused', async () => {
    const readers = aChannelOfReaders(() => no('message', 'invalid_blocks'));
    const delivery = await readers.toConfigured({ items });
    await readers.deliver(delivery);
    expect(await readers.state(delivery)).toMatchObject({ status: 'refused', providerId: null });
  });
});

describe('a channel that is closed to us between two messages', () => {
  it.each([
    ['thrown out of the channel', no('channel', 'not_in_channel'), 'refused'],
    ['out of the workspace', no('workspace', 'token_revoked'), 'withheld'],
  ] as const)('(%s) is asked for nothing more, and has heard of what it got', async (_, refusal, status) => {
    const asked: string[] = [];
    const readers = aChannelOfReaders((message) => {
      if (message.channel !== followed.channel) return null;
      asked.push(message.text);
      return isAbout(message, 'Lokalplan 1') ? null : refusal;
    });
    const delivery = await readers.toFollower({ items }, followed);
    await readers.deliver(delivery);
    expect(asked).toHaveLength(2);
    const providerId = `${followed.channel}:${readers.posted[0]?.ts}`;
    expect(await readers.state(delivery)).toMatchObject({ status, providerId });
  });
});

describe('the brake, set while a delivery of several messages is on its way', () => {
  it('stops the next message; the others follow when it is off, and nothing is told twice', async () => {
    const readers: ReturnType<typeof aChannelOfReaders> = aChannelOfReaders((asked) => {
      if (isAbout(asked, 'Lokalplan 1')) void readers.outbox.setBrake(true);
      return null;
    });
    const delivery = await readers.toConfigured({ items });
    await readers.deliver(delivery);
    expect(titles(readers.posted)).toEqual(['Lokalplan 1']);
    expect(await readers.state(delivery)).toMatchObject({ status: 'waiting', lastError: 'the brake is on' });
    await readers.outbox.setBrake(false);
    readers.clock.pass(1);
    expect(await readers.outbox.dueForTry(readers.clock.now())).toMatchObject([{ deliveryId: delivery.deliveryId }]);
    await readers.deliver(delivery);
    expect(titles(readers.posted)).toEqual(['Lokalplan 1', 'Lokalplan 2', 'Lokalplan 3']);
    expect(await readers.state(delivery)).toMatchObject({ status: 'accepted' });
  });
});
