import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../shared/channels/bring-out.ts';
import { awayReasons, ProviderAway } from '../../../shared/channels/provider-away.ts';
import { testTokens } from '../../support/test-tokens.ts';
import { address, aMailing, tokenIn } from './a-mailing.ts';
import { anAlertToDeliver } from './an-alert-to-deliver.ts';

describe('bringing an alert out by e-mail', () => {
  it('sends one mail that says what happened, and keeps the provider’s id', async () => {
    const mailing = await aMailing();
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.deliver(delivery);
    const [mail] = await mailing.mails();
    expect(mailing.sent).toMatchObject([{ from: 'varsel@example.dk', to: address }]);
    expect(mail).toMatchObject({
      subject: 'Godkendt: Cykelsti på Hovedgaden - UEB 14. april',
      from: { name: 'Referatvagt', address: 'varsel@example.dk' },
      text: expect.stringContaining('ordet »cykelsti« i Ballerup'),
    });
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({
      status: 'accepted',
      providerId: 'ses-1',
      lastError: null,
      attempts: 1,
      leasedUntil: null,
    });
  });

  it('gives a way out of exactly the subscriptions that led to it, for people and for mail programs', async () => {
    const mailing = await aMailing();
    const { subscriptionId, subscriberId } = await mailing.subscribed();
    await mailing.deliver(await anAlertToDeliver(mailing));
    const [mail] = await mailing.mails();
    const token = tokenIn(mail?.text, 'afmeld');
    expect(await testTokens(mailing.clock.now).verify('unsubscribe', token)).toEqual({
      subscriberId,
      subscriptionIds: [subscriptionId],
    });
    const headers = Object.fromEntries((mail?.headers ?? []).map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({
      'list-unsubscribe': `<https://web.example/afmeld/${token}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
  });

  it('points to the evidence', async () => {
    const mailing = await aMailing();
    await mailing.subscribed();
    await mailing.deliver(await anAlertToDeliver(mailing));
    const [mail] = await mailing.mails();
    expect(mail?.text).toContain(
      'https://web.example/besked/ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600/1',
    );
  });

  it('sends nothing for a second message about what was accepted', async () => {
    const mailing = await aMailing();
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.deliver(delivery);
    await mailing.deliver(delivery);
    expect(mailing.sent).toHaveLength(1);
  });

  it('takes a refusal as the answer, and tries no more', async () => {
    const mailing = await aMailing('everyone', [{ status: 'refused', reason: 'MessageRejected' }]);
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.deliver(delivery);
    await mailing.deliver(delivery);
    expect(mailing.sent).toHaveLength(1);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({
      status: 'refused',
      providerId: null,
      lastError: 'MessageRejected',
    });
  });

  it('fails when the provider throttles, and the delivery waits for the next try', async () => {
    const throttled = new ProviderAway(awayReasons.throttled, { cause: new Error(`Too many to ${address}`) });
    const mailing = await aMailing('everyone', [throttled]);
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await expect(mailing.deliver(delivery)).rejects.toThrow(throttled);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({
      status: 'waiting',
      leasedUntil: null,
      lastError: 'the provider asks for fewer messages',
    });
    await mailing.deliver(delivery);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({ status: 'accepted', attempts: 2 });
  });

  it.each<[string, Sent | Error]>([
    ['held back', { status: 'held-back', reason: 'sending is paused' }],
    ['refused', { status: 'refused', reason: 'MessageRejected' }],
    ['failed', new Error('for now')],
  ])('does not count a mail that was %s among those that its reader got', async (_, answer) => {
    const mailing = await aMailing('everyone', [answer]);
    await mailing.subscribed();
    await Promise.allSettled([mailing.deliver(await anAlertToDeliver(mailing))]);
    expect(mailing.sent).toHaveLength(1);
    expect(await mailing.lastMails.of(mailing.subscriberId)).toBeNull();
  });

  it('counts it once the provider has taken it, also where a crash came before the note', async () => {
    const mailing = await aMailing();
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    const { note } = mailing.lastMails;
    mailing.lastMails.note = async () => Promise.reject(new Error('crashed'));
    await expect(mailing.deliver(delivery)).rejects.toThrow('crashed');
    mailing.lastMails.note = note;
    await mailing.deliver(delivery);
    expect(mailing.sent).toHaveLength(1);
    expect(await mailing.lastMails.of(mailing.subscriberId)).toBe(mailing.clock.now().toISOString());
  });

  it('gives every try of one delivery the same Message-ID', async () => {
    const mailing = await aMailing('everyone', [new Error('The connection broke after the mail was sent.')]);
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await expect(mailing.deliver(delivery)).rejects.toThrow();
    await mailing.deliver(delivery);
    const [first, second] = await mailing.mails();
    expect(first?.messageId).toMatch(/^<[0-9a-f]{40}@example\.dk>$/);
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('gives a mail that is sent once more a Message-ID of its own, the same at each try', async () => {
    const broken = new Error('The connection broke after the mail was sent.');
    const mailing = await aMailing('everyone', [{ status: 'accepted', providerId: 'ses-first' }, broken]);
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.deliver(delivery);
    await mailing.outbox.putBack(delivery.deliveryId, { again: true, at: mailing.clock.now().toISOString() });
    await expect(mailing.deliver(delivery)).rejects.toThrow();
    await mailing.deliver(delivery);
    const [first, again, repeated] = (await mailing.mails()).map(({ messageId }) => messageId);
    expect(again).toMatch(/^<[0-9a-f]{40}@example\.dk>$/);
    expect(again).not.toBe(first);
    expect(repeated).toBe(again);
  });

  it('keeps the Message-ID of a mail that nobody got before it is sent again', async () => {
    const mailing = await aMailing('everyone', [{ status: 'refused', reason: 'MessageRejected' }]);
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.deliver(delivery);
    await mailing.outbox.putBack(delivery.deliveryId, { again: false, at: mailing.clock.now().toISOString() });
    await mailing.deliver(delivery);
    const [first, second] = (await mailing.mails()).map(({ messageId }) => messageId);
    expect(second).toBe(first);
  });

  it('leaves a delivery alone while another try holds it, and takes it over when that one is dead', async () => {
    const mailing = await aMailing();
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.outbox.lease(delivery.deliveryId, {
      now: '2026-04-15T09:00:00.000Z',
      until: '2026-04-15T09:01:30.000Z',
    });
    await expect(mailing.deliver(delivery)).rejects.toThrow('being sent by another try');
    expect(mailing.sent).toEqual([]);
    mailing.clock.pass(2);
    await mailing.deliver(delivery);
    expect(mailing.sent).toHaveLength(1);
  });

  it('sends nothing with a hole in it: an alert whose revision is gone fails', async () => {
    const mailing = await aMailing();
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    mailing.revisions.get = async () => null;
    await expect(mailing.deliver(delivery)).rejects.toThrow();
    expect(mailing.sent).toEqual([]);
  });
});
