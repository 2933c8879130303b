import { describe, expect, it } from 'vitest';
import { configuredInterests } from '../../../functions/raise-alerts/configured-interests.ts';
import { slackChannels } from '../../../shared/contracts/slack-channels.ts';
import { topicId } from '../../../shared/domain/ids.ts';
import { aChannel, aRaising, minutesOfTwo } from './raising.ts';

describe('a channel that the configuration names', () => {
  it('is told in its own order, each delivery once', async () => {
    const { raise, slack, outbox, alertOf } = await aRaising({ channels: [aChannel({ topics: ['skole'] })] });
    await raise();
    const deliveryId = `alert.${minutesOfTwo.meetingId}.1.slack.C0123ABCD`;
    expect(slack.sent).toEqual([{ message: { deliveryId }, place: { group: 'C0123ABCD', once: deliveryId } }]);
    expect(await outbox.delivery(deliveryId)).toMatchObject({ via: 'slack', group: 'C0123ABCD' });
    expect(await alertOf('slack.C0123ABCD')).toMatchObject({ matches: [{ changes: [1] }] });
  });

  it('hears of each item once when it follows things by its own command, too', async () => {
    const { raise, slack, alertOf, follow, subscriptions } = await aRaising({
      channels: [aChannel({ topics: ['skole'] })],
    });
    const channel = { via: 'slack', team: null, channel: 'C0123ABCD' } as const;
    const { subscriberId } = await subscriptions.subscriberFor(channel);
    await follow(subscriberId, { by: 'committee', committee: minutesOfTwo.meeting.committee }, { via: 'slack' });
    await raise();
    await raise();
    expect(slack.sent).toHaveLength(1);
    expect(await alertOf('slack.C0123ABCD')).toMatchObject({ subscriberId });
    const reasons = (await alertOf('slack.C0123ABCD'))?.matches.map(({ because }) =>
      because.map(({ by }) => by).sort(),
    );
    expect(reasons).toEqual([['committee', 'topic'], ['committee']]);
  });

  it('hears in its configured name what it follows by no command of its own', async () => {
    const { raise, alertOf, follow, subscriptions } = await aRaising({ channels: [aChannel({ topics: ['skole'] })] });
    const channel = { via: 'slack', team: null, channel: 'C0123ABCD' } as const;
    const { subscriberId } = await subscriptions.subscriberFor(channel);
    await follow(subscriberId, { by: 'topic', topic: topicId('skole') }, { via: 'slack', kinds: ['item-overdue'] });
    await raise();
    expect(await alertOf('slack.C0123ABCD')).toMatchObject({ subscriberId: 'slack.C0123ABCD' });
  });

  it('hears of it once when it begins to follow between two tries', async () => {
    const { raise, slack, follow, subscriptions } = await aRaising({ channels: [aChannel({ topics: ['skole'] })] });
    await raise();
    const channel = { via: 'slack', team: null, channel: 'C0123ABCD' } as const;
    const { subscriberId } = await subscriptions.subscriberFor(channel);
    await follow(subscriberId, { by: 'topic', topic: topicId('skole') }, { via: 'slack' });
    await raise();
    expect(slack.sent).toHaveLength(1);
  });

  it('follows words that no subscriber follows', async () => {
    const { raise, alertOf } = await aRaising({ channels: [aChannel({ words: ['Cykelsti'] })] });
    await raise();
    expect(await alertOf('slack.C0123ABCD')).toMatchObject({ matches: [{ changes: [2] }] });
  });

  it('follows a committee by its name, however it is written', async () => {
    const committee = minutesOfTwo.meeting.committee.toUpperCase();
    const { raise, alertOf } = await aRaising({ channels: [aChannel({ committees: [committee] })] });
    await raise();
    expect((await alertOf('slack.C0123ABCD'))?.matches).toHaveLength(2);
  });

  it('hears nothing of other municipalities or of other topics', async () => {
    const channels = [aChannel({ sources: ['greve'] }), aChannel({ channel: 'C9999ZZZZ', topics: ['affald'] })];
    const { raise, slack } = await aRaising({ channels });
    await raise();
    expect(slack.sent).toEqual([]);
  });

  it('keeps to itself what another channel asked for', async () => {
    const channels = [aChannel({ topics: ['skole'] }), aChannel({ channel: 'C9999ZZZZ', words: ['cykelsti'] })];
    const { raise, alertOf } = await aRaising({ channels });
    await raise();
    expect((await alertOf('slack.C0123ABCD'))?.matches.flatMap(({ changes }) => changes)).toEqual([1]);
    expect((await alertOf('slack.C9999ZZZZ'))?.matches.flatMap(({ changes }) => changes)).toEqual([2]);
  });
});

describe('the interests of configured channels', () => {
  it('are one for each source and wish', () => {
    const channel = aChannel({ sources: ['ballerup', 'greve'], topics: ['skole'], words: ['cykelsti'] });
    expect(configuredInterests([channel]).map(({ subscriptionId }) => subscriptionId)).toEqual([
      'configured.C0123ABCD.ballerup.topic:skole',
      'configured.C0123ABCD.ballerup.word:cykelsti',
      'configured.C0123ABCD.greve.topic:skole',
      'configured.C0123ABCD.greve.word:cykelsti',
    ]);
  });

  it('are everything from the municipality where no wish is named', () => {
    expect(configuredInterests([aChannel()])).toMatchObject([{ wish: { by: 'source' }, sourceId: 'ballerup' }]);
  });

  it('name channels by Slack’s id, not by what people call them', () => {
    expect(slackChannels.safeParse([{ channel: '#skole', name: 'skole', sources: ['ballerup'] }]).success).toBe(false);
    expect(slackChannels.parse([{ channel: 'C0123ABCD', name: 'skole', sources: ['ballerup'] }])).toEqual([aChannel()]);
  });
});
