import { describe, expect, it } from 'vitest';
import { braked } from '../../../infra/cli/brake-command/brake-command.ts';
import { deliveriesMeant } from '../../../infra/cli/resend-command/deliveries-meant.ts';
import { resent } from '../../../infra/cli/resend-command/resent.ts';
import { type Hearer, whoHears } from '../../../infra/cli/who-command/who-hears.ts';
import { whoList } from '../../../infra/cli/who-command/who-list.ts';
import { alertId, subscriberId, topicId } from '../../../shared/domain/ids.ts';
import { aChannel, aRaising, minutesOfTwo } from '../../functions/raise-alerts/raising.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anAlert } from '../../support/an-alert.ts';
import { memoryCaseThreads } from '../../support/memory-case-threads.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';

const school = { by: 'topic', topic: topicId('skole') } as const;
const now = new Date('2026-04-15T10:00:00.000Z');

describe('who hears of a change', () => {
  const asked = async (raising: Awaited<ReturnType<typeof aRaising>>) => {
    const { outbox, sittings, subscriptions } = raising;
    return whoHears(minutesOfTwo, {
      revisions: memoryRevisions({ sittings }),
      sittings,
      subscriptions,
      outbox,
      channels: [aChannel({ words: ['cykelsti'] })],
    });
  };

  it('is told before anything is raised: by whom, of what and why', async () => {
    const raising = await aRaising();
    await raising.follow('astrid', school);
    expect(whoList(await asked(raising))).toBe(
      [
        'astrid  email  no alert was raised',
        '    item 1: decision-recorded  because of topic:skole',
        'slack.C0123ABCD  slack  no alert was raised',
        '    item 2: decision-recorded  because of word:cykelsti',
        '',
      ].join('\n'),
    );
  });

  it('names a committee as people do', async () => {
    const raising = await aRaising();
    await raising.follow('astrid', { by: 'committee', committee: aMeeting().committee });
    expect(whoList(await asked(raising))).toContain(`because of committee:${aMeeting().committee}`);
  });

  it('is told with what the ledger says, once it is raised', async () => {
    const raising = await aRaising();
    await raising.follow('astrid', school);
    await raising.follow('bo', school, { cadence: 'daily' });
    await raising.raise();
    const [astrid, bo] = await asked(raising);
    expect(astrid?.ledger).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(bo?.ledger).toBe('waits for its digest');
  });

  it('is told of those who have gone since: they were told, and would not be today', async () => {
    const raising = await aRaising();
    await raising.follow('astrid', school);
    await raising.follow('bo', school);
    await raising.raise();
    const [astrids] = await raising.subscriptions.ofSubscriber(subscriberId('astrid'));
    if (astrids === undefined) throw new Error('Astrid follows nothing.');
    await raising.subscriptions.end(astrids, now.toISOString());
    const [astrid, bo] = await asked(raising);
    expect(astrid).toMatchObject({ since: 'ended', ledger: { status: 'waiting' }, told: [{ item: 'item 1' }] });
    expect(bo).toMatchObject({ since: null });
    expect(whoList([astrid as Hearer])).toContain('has since ended its subscription');
  });

  it('is nobody where nobody asked', async () => {
    const raising = await aRaising({ revision: { ...minutesOfTwo, changes: [] } });
    expect(
      whoList(
        await whoHears({ ...minutesOfTwo, changes: [] }, { ...raising, revisions: memoryRevisions(), channels: [] }),
      ),
    ).toBe('nobody would hear of it\n');
  });
});

describe('sending a delivery once more', () => {
  const { deliveryId } = aDelivery();
  const settled = async (status: 'refused' | 'accepted') => {
    const outbox = memoryOutbox();
    await outbox.addDeliveryOnce(aDelivery());
    await outbox.markAnnounced(deliveryId);
    await outbox.settle(deliveryId, { status, providerId: null, lastError: null, at: now.toISOString() });
    return outbox;
  };

  const threads = memoryCaseThreads();

  it('is only said until it is really asked for', async () => {
    const outbox = await settled('refused');
    expect(await resent(deliveryId, { yes: false, again: false }, { outbox, threads, now })).toContain('with --yes');
    expect(await outbox.delivery(deliveryId)).toMatchObject({ status: 'refused' });
    expect(await resent(deliveryId, { yes: true, again: false }, { outbox, threads, now })).toContain('it waits again');
    expect(await outbox.delivery(deliveryId)).toMatchObject({ status: 'waiting' });
    expect(await outbox.dueForTry(new Date(now.getTime() + 1))).toHaveLength(1);
  });

  it('is refused for what the provider took, unless it is to come twice', async () => {
    const outbox = await settled('accepted');
    const message = { ts: '1776243600.000100', threadTs: null, lines: ['1'], cases: [] };
    await threads.notePosted({ deliveryId, channel: 'C0123ABCD' }, message, now.toISOString());
    await expect(resent(deliveryId, { yes: true, again: false }, { outbox, threads, now })).rejects.toThrow('--again');
    expect(await resent(deliveryId, { yes: true, again: true }, { outbox, threads, now })).toContain('it waits again');
    expect(await threads.postedOf(deliveryId)).toEqual([]);
  });

  it('waits for the brake, where that is on', async () => {
    const outbox = await settled('refused');
    await outbox.setBrake(true);
    const answer = await resent(deliveryId, { yes: true, again: false }, { outbox, threads, now });
    expect(answer).toContain('goes out when the brake is off');
  });

  it('is meant by its own id, or with all of the change it brings that the provider did not take', async () => {
    const outbox = memoryOutbox();
    for (const name of ['astrid', 'bo']) {
      const alert = anAlert({ alertId: alertId(name), subscriberId: subscriberId(name) });
      await outbox.addAlertOnce(alert, aDelivery({ deliveryId: `to-${name}` }));
    }
    const took = { status: 'accepted', providerId: null, lastError: null, at: now.toISOString() } as const;
    await outbox.settle('to-bo', took);
    const change = `${anAlert().meetingId}/${anAlert().revision}`;
    expect(await deliveriesMeant(['to-bo', change], { again: false, outbox })).toEqual(['to-bo', 'to-astrid']);
    expect(await deliveriesMeant([change], { again: true, outbox })).toEqual(['to-astrid', 'to-bo']);
    await outbox.settle('to-astrid', took);
    await expect(deliveriesMeant([change], { again: false, outbox })).rejects.toThrow('with --again');
    await expect(deliveriesMeant(['nowhere/1'], { again: false, outbox })).rejects.toThrow('nothing was sent of');
  });

  it('is not possible for what is not there', async () => {
    await expect(
      resent(deliveryId, { yes: true, again: true }, { outbox: memoryOutbox(), threads, now }),
    ).rejects.toThrow('no such delivery');
  });
});

describe('the brake', () => {
  it('says how it stands, and is put on and off', async () => {
    const outbox = memoryOutbox();
    expect(await braked(outbox, 'status')).toContain('off');
    expect(await braked(outbox, 'on')).toContain('nothing is sent');
    expect(await braked(outbox, 'status')).toContain('on');
    expect(await braked(outbox, 'off')).toContain('off');
  });
});
