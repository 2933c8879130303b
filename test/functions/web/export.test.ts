import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { alertId, subscriberId as subscriberIdOf } from '../../../shared/domain/ids.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { anAlert } from '../../support/an-alert.ts';
import { aWeb } from './a-web.ts';

const address = 'astrid@example.dk';
const at = '2026-04-01T10:00:00.000Z';

/** Astrid, who got a mail about an alert, waits for another one, and could not be reached once. */
const astrid = async () => {
  const world = aWeb();
  const { subscriberId } = await world.subscriptions.subscriberFor({ via: 'email', address });
  const { manage } = await world.subscribed({ subscriberId, status: 'active', kinds: ['item-postponed'] });
  await world.lastMails.note(subscriberId, at);
  const told = anAlert({ subscriberId });
  const waiting = anAlert({ subscriberId, revision: 2, alertId: alertId('second'), cadence: 'daily' });
  const mail = aDelivery({ subscriberId, status: 'accepted', attempts: 1, providerId: 'ses-1' });
  world.traces.put(subscriberId, {
    deliveries: [mail],
    alerts: [told, waiting],
    softBounces: { count: 1, since: at },
  });
  const bo = anAlert({ subscriberId: subscriberIdOf('bo') });
  world.traces.put(bo.subscriberId, { deliveries: [], alerts: [bo], softBounces: null });
  await world.press('/mit-link', { adresse: address });
  world.writes.length = 0;
  return { ...world, manage, told, mail };
};

describe('what somebody is given out about themselves', () => {
  it('is all that is kept of them, each thing as it is stored and behind a sentence about it', async () => {
    const { press, manage, told, mail, writes } = await astrid();
    const answer = await press(`${manage}/hent`);
    const { subscriberId, via: _via, group: _group, ...alert } = told;
    const { status, attempts, providerId, contents } = mail;
    expect(await answer.json()).toEqual({
      adresse: address,
      vores_nummer: subscriberId,
      abonnementer: [
        expect.objectContaining({
          i_ord: 'emnet Beskæftigelse i Ballerup (kun udsættelser), med det samme: aktivt',
          kinds: ['item-postponed'],
        }),
      ],
      mails: [
        expect.objectContaining({
          i_ord: 'Varsel, 15. april 2026 kl. 11.00: sendt',
          ...{ status, attempts, providerId, contents },
        }),
      ],
      varsler: [
        {
          fordi: ['emnet Beskæftigelse i Ballerup'],
          hvad_vi_skrev_om: `http://localhost/besked/${told.meetingId}/1`,
          ...alert,
        },
        expect.objectContaining({ alertId: 'second', cadence: 'daily' }),
      ],
      sidst_skrevet: at,
      mails_der_ikke_kom_frem: { count: 1, since: at },
      bedt_om_mail_i_dag: 1,
      ogsaa_gemt: expect.stringContaining('90 dage'),
    });
    expect(writes).toEqual([]);
  });

  it('comes as a file of several lines, which no browser keeps', async () => {
    const { press, manage } = await astrid();
    const answer = await press(`${manage}/hent`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="referatvagt.json"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('\n  "abonnementer": [\n');
  });

  it.each([
    [{ contents: { kind: 'digest', alertIds: [], cadence: 'daily' }, status: 'waiting' }, 'Samlet mail, * venter'],
    [
      { contents: { kind: 'account', about: 'manage' }, status: 'bounced' },
      'Mail med link til din side, * kom ikke frem',
    ],
    [
      { contents: { kind: 'account', about: 'alive' }, status: 'withheld' },
      'Mail om, at vi stadig læser for dig, * ikke sendt',
    ],
  ] as [Partial<Delivery>, string][])('says in words what a mail was and became: %j', async (mail, words) => {
    const { press, manage, traces } = await astrid();
    traces.put(aDelivery().subscriberId, { deliveries: [aDelivery(mail)], alerts: [], softBounces: null });
    const { mails } = (await (await press(`${manage}/hent`)).json()) as { mails: { i_ord: string }[] };
    expect(mails[0]?.i_ord).toBe(words.replace('*', '15. april 2026 kl. 11.00:'));
  });
});
