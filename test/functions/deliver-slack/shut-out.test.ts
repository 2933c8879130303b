import { WebAPIPlatformError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { answerIn } from '../../../shared/channels/slack/slack-answer.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { anItem } from '../../support/an-item.ts';
import { aChannelOfReaders, channel } from './a-channel-of-readers.ts';

const items = [anItem({ decision: aDecision('Godkendt') })];
const { team, botToken, installedBy } = aSlackInstallation();
const followed = { via: 'slack', team, channel: 'C0FOLLOWS' } as const;
const no = (what: 'channel' | 'workspace', error: string) => ({ kind: 'refused', what, error }) as const;

describe('a channel that follows something by its own choice', () => {
  it('is told in the name of its own workspace', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toFollower({ items }, followed);
    await readers.deliver(delivery);
    expect(readers.posted).toMatchObject([{ channel: 'C0FOLLOWS', token: botToken }]);
    expect(await readers.state(delivery)).toMatchObject({ status: 'accepted' });
  });

  it('is told in the operator’s name in the operator’s own workspace', async () => {
    const readers = aChannelOfReaders();
    await readers.deliver(await readers.toFollower({ items }, { ...followed, team: null }));
    expect(readers.posted).toMatchObject([{ token: 'xoxb-operator' }]);
  });

  it('is not told what it stopped between the alert and its sending', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toFollower({ items }, followed);
    const [subscription] = await readers.follows(followed);
    if (subscription !== undefined) await readers.subscriptions.end(subscription, '2026-04-15T09:00:00.000Z');
    await readers.deliver(delivery);
    expect(readers.posted).toEqual([]);
    expect(await readers.state(delivery)).toMatchObject({ status: 'withheld' });
  });

  it('is not told anything once it is erased', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toFollower({ items }, followed);
    await readers.subscriptions.erase(delivery.subscriberId);
    await readers.deliver(delivery);
    expect(await readers.state(delivery)).toMatchObject({ status: 'withheld', lastError: 'no channel' });
  });
});

describe('a channel that cannot be written to any more', () => {
  it.each([
    ['is_archived', 'kanalen er arkiveret'],
    ['not_in_channel', 'Referatvagt er ikke med i kanalen'],
    ['channel_not_found', 'Referatvagt er ikke med i kanalen'],
    ['restricted_action_read_only_channel', 'kanalen lader ikke apps skrive'],
  ])('(%s) rests, and whoever installed us is told once', async (error, why) => {
    const readers = aChannelOfReaders((asked) => (asked.channel === followed.channel ? no('channel', error) : null));
    const delivery = await readers.toFollower({ items }, followed);
    const next = await readers.toFollower({ number: 2, items }, followed);
    await readers.deliver(delivery);
    await readers.deliver(next);
    expect(await readers.state(delivery)).toMatchObject({ status: 'refused', lastError: error });
    expect(await readers.state(next)).toMatchObject({ status: 'withheld' });
    expect(await readers.follows(followed)).toMatchObject([{ status: 'paused' }]);
    expect(readers.posted).toMatchObject([
      { channel: installedBy, text: expect.stringContaining(why), token: botToken },
    ]);
  });

  it('has missed what came to us from then on, whatever was tried first', async () => {
    const readers = aChannelOfReaders((asked) =>
      asked.channel === followed.channel ? no('channel', 'not_in_channel') : null,
    );
    expect(await readers.installations.restsSince(team, followed.channel)).toBeNull();
    const [first, second] = [
      await readers.toFollower({ number: 1, items }, followed),
      await readers.toFollower({ number: 2, items }, followed),
    ];
    for (const delivery of [second, first]) await readers.deliver(delivery);
    const captured = (await readers.revisions.get(aRevision().meetingId, 1))?.capturedAt;
    expect(await readers.installations.restsSince(team, followed.channel)).toBe(captured);
  });

  it('has missed what it is not told because it rests, and nothing that somebody stopped', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toFollower({ items }, followed);
    const [subscription] = await readers.follows(followed);
    if (subscription === undefined) throw new Error('Nothing is followed.');
    await readers.subscriptions.pause(subscription);
    await readers.deliver(delivery);
    expect(await readers.installations.restsSince(team, followed.channel)).not.toBeNull();
    const other = { ...followed, channel: 'C0STOPPED' };
    const stopped = await readers.toFollower({ number: 2, items }, other);
    const [ended] = await readers.follows(other);
    if (ended !== undefined) await readers.subscriptions.end(ended, '2026-04-15T09:00:00.000Z');
    await readers.deliver(stopped);
    expect(await readers.installations.restsSince(team, other.channel)).toBeNull();
  });

  it('tells the installer once, though the pausing fails at first', async () => {
    const readers = aChannelOfReaders((asked) =>
      asked.channel === followed.channel ? no('channel', 'is_archived') : null,
    );
    const delivery = await readers.toFollower({ items }, followed);
    const { pause } = readers.subscriptions;
    readers.subscriptions.pause = async () => {
      throw new Error('away');
    };
    await expect(readers.deliver(delivery)).rejects.toThrow('away');
    readers.subscriptions.pause = pause;
    await readers.deliver(delivery);
    expect(readers.posted).toHaveLength(1);
    expect(await readers.follows(followed)).toMatchObject([{ status: 'paused' }]);
  });

  it('is the operator’s to mend when the configuration names it', async () => {
    const readers = aChannelOfReaders(() => no('channel', 'is_archived'));
    const delivery = await readers.toConfigured({ items });
    await readers.deliver(delivery);
    expect(await readers.state(delivery)).toMatchObject({ status: 'refused', lastError: 'is_archived' });
    expect(readers.posted).toEqual([]);
  });
});

describe('a workspace that shut us out', () => {
  const shut = (token: string) => (asked: object) =>
    'token' in asked && asked.token === token ? no('workspace', 'token_revoked') : null;

  it('is remembered as that, its token forgotten, and its channels rest', async () => {
    const readers = aChannelOfReaders(shut(botToken));
    const delivery = await readers.toFollower({ items }, followed);
    await readers.deliver(delivery);
    expect(await readers.installations.get(team)).toMatchObject({ status: 'revoked', botToken: '' });
    expect(await readers.follows(followed)).toMatchObject([{ status: 'paused' }]);
    expect(await readers.state(delivery)).toMatchObject({ status: 'withheld' });
    expect(await readers.installations.restsSince(team, followed.channel)).not.toBeNull();
  });

  it.each(['org_login_required', 'team_added_to_org'])(
    '(%s) only for the while of its moving keeps its token, and is tried again',
    async (word) => {
      const moving = Object.assign(new WebAPIPlatformError({ ok: false, error: word }));
      const readers = aChannelOfReaders(() => moving);
      const delivery = await readers.toFollower({ items }, followed);
      expect(() => answerIn(moving)).toThrow();
      await expect(readers.deliver(delivery)).rejects.toThrow();
      expect(await readers.installations.get(team)).toMatchObject({ status: 'active', botToken });
      expect(await readers.follows(followed)).toMatchObject([{ status: 'active' }]);
    },
  );

  it('is not asked again for its other channels, which rest too', async () => {
    const readers = aChannelOfReaders(shut(botToken));
    const second = { ...followed, channel: 'C0SECOND0' };
    const deliveries = [
      await readers.toFollower({ items }, followed),
      await readers.toFollower({ number: 2, items }, second),
    ];
    for (const delivery of deliveries) await readers.deliver(delivery);
    expect(await readers.follows(second)).toMatchObject([{ status: 'paused' }]);
  });

  it('does not delay anybody else', async () => {
    const readers = aChannelOfReaders(shut(botToken));
    const before = readers.clock.now().getTime();
    await readers.deliver(await readers.toFollower({ items }, followed));
    await readers.deliver(await readers.toConfigured({ number: 2, items }));
    expect(readers.posted).toMatchObject([{ channel, token: 'xoxb-operator' }]);
    expect(readers.clock.now().getTime()).toBe(before);
  });

  it('loses nothing when it is the operator’s own: it is held back until the token is mended', async () => {
    let broken = true;
    const readers = aChannelOfReaders(() => (broken ? no('workspace', 'invalid_auth') : null));
    const delivery = await readers.toConfigured({ items });
    await readers.deliver(delivery);
    expect(await readers.state(delivery)).toMatchObject({ status: 'waiting', lastError: 'invalid_auth' });
    const inTwoHours = new Date(readers.clock.now().getTime() + 2 * 3_600_000);
    expect(await readers.outbox.dueForTry(inTwoHours)).toHaveLength(1);
    broken = false;
    await readers.deliver(delivery);
    expect(await readers.state(delivery)).toMatchObject({ status: 'accepted' });
  });
});
