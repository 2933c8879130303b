import { SESClient } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import type { MailFailure } from '../../../infra/local/endpoints/mailbox/ses-api.ts';
import { startMailbox } from '../../../infra/local/endpoints/mailbox/start-mailbox.ts';
import { readSesQuota } from '../../../shared/channels/email/ses-quota.ts';
import { sesSender } from '../../../shared/channels/email/ses-sender.ts';
import { awayReasons, ProviderAway } from '../../../shared/channels/provider-away.ts';
import { log } from '../../../shared/platform/log.ts';
import { aHome, stopsAfterTest } from '../../infra/local/endpoints/a-home.ts';
import { aMail } from '../../infra/local/endpoints/mailbox/a-mail.ts';
import { everythingPrinted } from '../../support/everything-printed.ts';

const mail = { from: 'varsel@referatvagt.example', to: 'borger@example.org', raw: aMail(), isAwaited: false };

const aSender = async () => {
  const mailbox = stopsAfterTest(await startMailbox({ home: await aHome(), port: 0 }));
  const ses = new SESClient({
    endpoint: mailbox.endpointUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return { mailbox, send: sesSender(ses, 'configuration'), quota: readSesQuota(ses) };
};

describe('sending through SES', () => {
  it('answers with the provider’s id', async () => {
    const { send, mailbox } = await aSender();
    const sent = await send(mail);
    const [received] = await mailbox.messages();
    expect(sent).toEqual({ status: 'accepted', providerId: received?.messageId });
    expect(received?.configurationSet).toBe('configuration');
  });

  it.each<[MailFailure, object]>([
    ['message-rejected', { status: 'refused', reason: 'MessageRejected' }],
    ['not-verified', { status: 'held-back', reason: 'the sender is not verified' }],
    ['sending-paused', { status: 'held-back', reason: 'sending is paused' }],
    ['day-is-full', { status: 'held-back', reason: 'the quota of the day is used up' }],
  ])('takes %s as an answer, in words without an address', async (failure, answer) => {
    const { send, mailbox } = await aSender();
    mailbox.failNext(failure);
    expect(await send(mail)).toEqual(answer);
    expect(await mailbox.messages()).toEqual([]);
  });

  it('takes an address that SES will not have as refused for good', async () => {
    const { send } = await aSender();
    expect(await send({ ...mail, to: 'borger' })).toEqual({ status: 'refused', reason: 'InvalidParameterValue' });
  });

  it('fails when it is asked to go slower, and when SES is unwell: the mail is tried again', async () => {
    const { send, mailbox } = await aSender();
    mailbox.failNext('throttling', 'server-error');
    const throttled = await send(mail).catch((error: unknown) => error);
    const unwell = await send(mail).catch((error: unknown) => error);
    expect([throttled, unwell]).toEqual([expect.any(ProviderAway), expect.any(ProviderAway)]);
    expect([throttled, unwell]).toMatchObject([{ reason: awayReasons.throttled }, { reason: awayReasons.unwell }]);
    expect(await send(mail)).toMatchObject({ status: 'accepted' });
  });

  it('fails likewise when SES cannot be reached', async () => {
    const { send, mailbox } = await aSender();
    await mailbox.stop();
    expect(await send(mail).catch((error: unknown) => error)).toMatchObject({ reason: awayReasons.unreachable });
  });

  it('says in the log that it may not send, for the alarm that watches it', async () => {
    const { send, mailbox } = await aSender();
    mailbox.failNext('not-verified', 'sending-paused', 'day-is-full');
    log.setLogLevel('DEBUG');
    const printed = everythingPrinted();
    for (const _ of [1, 2, 3]) await send(mail);
    printed.restore();
    log.setLogLevel('SILENT');
    expect(printed.text().match(/mail\.not-allowed/gu)).toHaveLength(2);
    expect(printed.text()).not.toContain(mail.to);
  });

  it('reads how much may be sent, a day without end too', async () => {
    const { send, mailbox, quota } = await aSender();
    mailbox.allow({ max24HourSend: 200, maxSendRate: 1 });
    await send(mail);
    expect(await quota()).toEqual({ most: 200, sent: 1, aSecond: 1 });
    mailbox.allow({ max24HourSend: -1 });
    expect((await quota()).most).toBe(Number.POSITIVE_INFINITY);
  });
});
