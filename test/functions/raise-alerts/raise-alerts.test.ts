import { describe, expect, it } from 'vitest';
import { sourceId, topicId } from '../../../shared/domain/ids.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';
import { aRaising, minutesOfTwo } from './raising.ts';

const school = { by: 'topic', topic: topicId('skole') } as const;
const bikes = { by: 'word', word: 'cykelsti' } as const;
const deliveryTo = (who: string) => `alert.${minutesOfTwo.meetingId}.1.${who}`;

describe('raising alerts', () => {
  it('writes one alert and one delivery for a reader, and sends the delivery on its way', async () => {
    const { follow, raise, alertOf, emailed, outbox } = await aRaising();
    await follow('astrid', school);
    await raise();
    expect(await alertOf('astrid')).toMatchObject({
      revision: 1,
      via: 'email',
      cadence: 'at-once',
      matches: [{ changes: [1], because: [school] }],
      subscriptionIds: ['subscription-1'],
    });
    expect(emailed()).toEqual([deliveryTo('astrid')]);
    expect(await outbox.delivery(deliveryTo('astrid'))).toMatchObject({ status: 'waiting', group: 'astrid' });
    expect(await outbox.waitsToBeAnnounced(deliveryTo('astrid'))).toBe(false);
  });

  it('goes on telling of a committee that got another name at a new term', async () => {
    const { follow, raise, alertOf, sittings } = await aRaising();
    const before = 'Erhvervs- og Beskæftigelsesudvalget';
    sittings.put(aSitting({ committee: before, startsAt: '2025-12-02T07:00:00.000Z' }));
    sittings.put(aSitting());
    await follow('astrid', { by: 'committee', committee: before });
    await follow('bodil', { by: 'committee', committee: 'Byrådet' });
    await raise();
    expect((await alertOf('astrid'))?.matches[0]?.because).toEqual([{ by: 'committee', committee: before }]);
    expect(await alertOf('bodil')).toBeNull();
  });

  it('raises one alert however many of a reader’s subscriptions match, with every reason', async () => {
    const { follow, raise, alertOf, emailed } = await aRaising();
    await follow('astrid', school);
    await follow('astrid', bikes);
    await follow('astrid', { by: 'word', word: 'skole' });
    await follow('astrid', { by: 'case', caseNumber: '17.00.00-A00-1-26' });
    await raise();
    expect(emailed()).toEqual([deliveryTo('astrid')]);
    expect((await alertOf('astrid'))?.matches.map(({ because }) => because.map(({ by }) => by).sort())).toEqual([
      ['case', 'topic', 'word'],
      ['word'],
    ]);
  });

  it('gives nobody what another asked for', async () => {
    const { follow, raise, alertOf } = await aRaising();
    await follow('astrid', school);
    await follow('bo', bikes);
    await raise();
    expect((await alertOf('astrid'))?.matches).toEqual([{ changes: [1], because: [school] }]);
    expect((await alertOf('bo'))?.matches).toEqual([{ changes: [2], because: [bikes] }]);
    expect((await alertOf('bo'))?.subscriptionIds).toEqual(['subscription-2']);
  });

  it.each([
    ['pending', { status: 'pending' }],
    ['ended', { status: 'ended' }],
    ['about another municipality', { sourceId: sourceId('greve') }],
  ] as const)('tells nobody whose subscription is %s', async (_, more) => {
    const { follow, raise, emailed } = await aRaising();
    await follow('astrid', school, more);
    await raise();
    expect(emailed()).toEqual([]);
  });

  it('tells nobody of an agenda that only came out', async () => {
    const { follow, raise, emailed } = await aRaising({ revision: aRevision() });
    await follow('astrid', { by: 'source' });
    await raise();
    expect(emailed()).toEqual([]);
  });

  it('makes one alert and one announcement of a message that comes twice', async () => {
    const { follow, raise, emailed } = await aRaising();
    await follow('astrid', school);
    await raise();
    await raise();
    expect(emailed()).toEqual([deliveryTo('astrid')]);
  });

  it('lets alerts of who wants a digest wait for it', async () => {
    const { follow, raise, emailed, outbox } = await aRaising();
    await follow('astrid', school, { cadence: 'daily' });
    await follow('bo', school, { cadence: 'weekly' });
    await raise();
    expect(emailed()).toEqual([]);
    expect(await outbox.unannounced(new Date('2030-01-01'))).toEqual([]);
    expect(await outbox.awaitingDigest('daily')).toMatchObject([{ subscriberId: 'astrid' }]);
    expect(await outbox.awaitingDigest('weekly')).toMatchObject([{ subscriberId: 'bo' }]);
  });

  it('tells at once who asked for one of the items at once', async () => {
    const { follow, raise, emailed, outbox } = await aRaising();
    await follow('astrid', school, { cadence: 'weekly' });
    await follow('astrid', bikes, { cadence: 'at-once' });
    await raise();
    expect(emailed()).toEqual([deliveryTo('astrid')]);
    expect(await outbox.awaitingDigest('weekly')).toEqual([]);
  });

  it('fails for a revision that is not there', async () => {
    const { raiseAlerts } = await aRaising();
    await expect(raiseAlerts({ meetingId: minutesOfTwo.meetingId, revision: 7 })).rejects.toThrow('No revision 7');
  });

  it('finds a word in what an item says, not only in its title', async () => {
    const item = anItem({ sections: [{ heading: 'Sagsfremstilling', text: 'En ny svømmehal i Skovlunde.' }] });
    const revision = aRevision({
      meeting: aMeeting({ items: [item] }),
      changes: [
        {
          kind: 'item-added',
          stage: 'before-meeting',
          path: 'items/8',
          item,
          splitFrom: null,
          pairing: null,
        },
      ],
    });
    const { follow, raise, alertOf } = await aRaising({ revision });
    await follow('astrid', { by: 'word', word: 'svømmehallen' });
    await raise();
    expect(await alertOf('astrid')).not.toBeNull();
  });

  it('tells a reader who chose kinds of change of nothing else', async () => {
    const { follow, raise, alertOf } = await aRaising();
    await follow('astrid', { by: 'source' }, { kinds: ['item-postponed'] });
    await follow('bo', { by: 'source' }, { kinds: ['decision-recorded'] });
    await raise();
    expect(await alertOf('astrid')).toBeNull();
    expect((await alertOf('bo'))?.matches.map(({ changes }) => changes)).toEqual([[1], [2]]);
  });

  it('counts a subscription with several wishes as one reason an item, however many of them match', async () => {
    const { follow, raise, alertOf, emailed } = await aRaising();
    await follow('astrid', school, { wishes: [school, bikes, { by: 'word', word: 'havn' }] });
    await raise();
    expect(emailed()).toEqual([deliveryTo('astrid')]);
    expect(await alertOf('astrid')).toMatchObject({
      matches: [
        { changes: [1], because: [school] },
        { changes: [2], because: [bikes] },
      ],
      subscriptionIds: ['subscription-1'],
    });
  });

  it('keeps the order of an installed workspace’s channel', async () => {
    const { subscriptions, follow, raise, slack, outbox } = await aRaising();
    const { subscriberId } = await subscriptions.subscriberFor({ via: 'slack', team: 'T1', channel: 'C0INSTALL' });
    await follow(subscriberId, school, { via: 'slack' });
    await raise();
    expect(slack.sent).toMatchObject([{ place: { group: 'C0INSTALL' } }]);
    expect(await outbox.delivery(deliveryTo('slack.C0INSTALL'))).toMatchObject({
      via: 'slack',
      group: 'C0INSTALL',
      subscriberId,
    });
  });
});
