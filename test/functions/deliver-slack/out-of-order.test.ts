import { WebAPIPlatformError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { awayReasons, ProviderAway } from '../../../shared/channels/provider-away.ts';
import { answerIn } from '../../../shared/channels/slack/slack-answer.ts';
import { anItem } from '../../support/an-item.ts';
import { aChannelOfReaders } from './a-channel-of-readers.ts';

describe('a Slack that is out of order for an hour', () => {
  it('gets the message when it is back, once: the queue never gives it up', async () => {
    let isAway = true;
    const readers = aChannelOfReaders(() => {
      if (isAway) throw new ProviderAway(awayReasons.unwell);
      return null;
    });
    const delivery = await readers.toConfigured({ items: [anItem({ title: 'Cykelsti' })] });
    for (const _ of [1, 2]) await expect(readers.deliver(delivery)).rejects.toBeInstanceOf(ProviderAway);
    await readers.deliver(delivery);
    expect(await readers.state(delivery)).toMatchObject({
      status: 'waiting',
      lastError: 'the provider is out of order',
    });
    isAway = false;
    readers.clock.pass(61);
    expect(await readers.outbox.dueForTry(readers.clock.now())).toMatchObject([{ deliveryId: delivery.deliveryId }]);
    for (const _ of [1, 2]) await readers.deliver(delivery);
    expect(readers.posted).toHaveLength(1);
    expect(await readers.state(delivery)).toMatchObject({ status: 'accepted', lastError: null });
  });
});

describe('a Slack that refuses for a while, or with a word that we do not know', () => {
  it.each(['ekm_access_denied', 'team_added_to_org', 'message_limit_exceeded', 'something_new'])(
    '(%s) is asked again by the hour, with its word in the ledger; the channel goes on after',
    async (word) => {
      let isClosed = true;
      const readers = aChannelOfReaders(() =>
        isClosed ? answerIn(new WebAPIPlatformError({ ok: false, error: word })) : null,
      );
      const delivery = await readers.toConfigured({ items: [anItem({ title: 'Cykelsti' })] });
      for (const _ of [1, 2]) await expect(readers.deliver(delivery)).rejects.toBeInstanceOf(ProviderAway);
      await readers.deliver(delivery);
      const state = await readers.state(delivery);
      expect(state).toMatchObject({ status: 'waiting', lastError: expect.stringContaining(`: ${word}`) });
      isClosed = false;
      readers.clock.pass(61);
      expect(await readers.outbox.dueForTry(readers.clock.now())).toHaveLength(1);
      await readers.deliver(delivery);
      expect(readers.posted).toHaveLength(1);
    },
  );
});

describe('what was held back in a channel', () => {
  const aHeldBack = async () => {
    let isAway = true;
    const readers = aChannelOfReaders(() => {
      if (isAway) throw new ProviderAway(awayReasons.unwell);
      return null;
    });
    const older = await readers.toConfigured({ items: [anItem({ title: 'Cykelsti', caseNumber: '05-1' })] });
    for (const _ of [1, 2]) await expect(readers.deliver(older)).rejects.toThrow();
    await readers.deliver(older);
    isAway = false;
    readers.clock.pass(10);
    return { readers, older };
  };
  const newer = { number: 2, items: [anItem({ title: 'Skole', caseNumber: '17-1' })] };

  it('is told before what is newer, which waits as long', async () => {
    const { readers, older } = await aHeldBack();
    const later = await readers.toConfigured(newer);
    await readers.deliver(later);
    expect(readers.posted).toEqual([]);
    expect(await readers.state(later)).toMatchObject({
      status: 'waiting',
      lastError: 'something older waits in its channel',
    });
    readers.clock.pass(51);
    const due = await readers.outbox.dueForTry(readers.clock.now());
    expect(due.map(({ deliveryId }) => deliveryId)).toEqual([older.deliveryId, later.deliveryId]);
    for (const each of due) await readers.deliver(each);
    expect(readers.posted.map(({ text }) => text)).toEqual(['Godkendt: Cykelsti', 'Godkendt: Skole']);
  });

  it('keeps no other channel waiting', async () => {
    const { readers } = await aHeldBack();
    await readers.deliver(await readers.toConfigured(newer, 'C0OTHER00'));
    expect(readers.posted).toHaveLength(1);
  });

  it('keeps nobody waiting once it is given up', async () => {
    const { readers, older } = await aHeldBack();
    await readers.outbox.settle(older.deliveryId, { status: 'refused', providerId: null, lastError: 'x', at: '' });
    await readers.deliver(await readers.toConfigured(newer));
    expect(readers.posted).toHaveLength(1);
  });

  it('keeps nobody waiting for longer than a day of tries: Slack may not want that one message', async () => {
    const readers = aChannelOfReaders(({ text }) => {
      if (text.includes('Cykelsti')) throw new ProviderAway(awayReasons.unknown);
      return null;
    });
    const older = await readers.toConfigured({ items: [anItem({ title: 'Cykelsti', caseNumber: '05-1' })] });
    const later = await readers.toConfigured(newer);
    for (const _ of [1, 2]) await expect(readers.deliver(older)).rejects.toThrow();
    for (let hours = 0; hours <= 25; hours += 1) {
      expect(readers.posted).toEqual([]);
      for (const each of [older, later]) await readers.deliver(each);
      readers.clock.pass(60);
    }
    expect(readers.posted.map(({ text }) => text)).toEqual(['Godkendt: Skole']);
  });

  it('is told before what is newer when it was the brake that stopped it, however long', async () => {
    const readers = aChannelOfReaders();
    await readers.outbox.setBrake(true);
    const older = await readers.toConfigured({ items: [anItem({ title: 'Cykelsti', caseNumber: '05-1' })] });
    await readers.deliver(older);
    readers.clock.pass(21 * 24 * 60);
    await readers.outbox.setBrake(false);
    const later = await readers.toConfigured(newer);
    for (const each of [later, older, later]) await readers.deliver(each);
    expect(readers.posted.map(({ text }) => text)).toEqual(['Godkendt: Cykelsti', 'Godkendt: Skole']);
  });
});
