import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  GetSendQuotaCommand,
  GetSendStatisticsCommand,
  ListIdentitiesCommand,
  SESClient,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { startMailbox } from '../../../../../infra/local/endpoints/mailbox/start-mailbox.ts';
import { aHome, stopsAfterTest } from '../a-home.ts';
import { aMail } from './a-mail.ts';

async function aMailbox(home?: string, now = () => new Date()) {
  const mailbox = stopsAfterTest(await startMailbox({ home: home ?? (await aHome()), port: 0, now }));
  const ses = new SESClient({
    endpoint: mailbox.endpointUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return { mailbox, ses };
}

const sending = (overrides = {}) =>
  new SendRawEmailCommand({
    Source: 'varsel@referatvagt.example',
    Destinations: ['borger@example.org'],
    RawMessage: { Data: aMail() },
    ...overrides,
  });

describe('sending through the unmodified SES client', () => {
  it('keeps the mail with its envelope, byte for byte, before it answers', async () => {
    const home = await aHome();
    const { ses } = await aMailbox(home);
    const raw = aMail();
    const { MessageId } = await ses.send(
      sending({
        RawMessage: { Data: raw },
        ConfigurationSetName: 'alerts',
        Tags: [{ Name: 'delivery', Value: 'd-1' }],
      }),
    );
    expect(await readFile(join(home, 'mail', `${MessageId}.eml`))).toEqual(raw);
    expect(JSON.parse(await readFile(join(home, 'mail', `${MessageId}.json`), 'utf8'))).toMatchObject({
      messageId: MessageId,
      source: 'varsel@referatvagt.example',
      destinations: ['borger@example.org'],
      configurationSet: 'alerts',
      tags: { delivery: 'd-1' },
    });
  });

  it('reads the mail as a mail program does', async () => {
    const { mailbox, ses } = await aMailbox();
    await ses.send(sending());
    expect(await mailbox.messages()).toMatchObject([
      {
        subject: 'Udsat til næste møde',
        from: 'Referatvagt <varsel@referatvagt.example>',
        to: ['borger@example.org'],
        html: expect.stringContaining('<p>Punkt 8 er udsat</p>'),
        text: expect.stringContaining('Punkt 8 er udsat'),
      },
    ]);
  });

  it('takes sender and recipients from the headers when the call names none', async () => {
    const { mailbox, ses } = await aMailbox();
    await ses.send(sending({ Source: undefined, Destinations: undefined }));
    expect(await mailbox.messages()).toMatchObject([
      { source: 'varsel@referatvagt.example', destinations: ['borger@example.org'] },
    ]);
  });

  it('has the mails in the order they came, also after a restart', async () => {
    const home = await aHome();
    const { mailbox, ses } = await aMailbox(home);
    for (const subject of ['første', 'anden', 'tredje'])
      await ses.send(sending({ RawMessage: { Data: aMail({ subject }) } }));
    await mailbox.stop();
    const { mailbox: again } = await aMailbox(home);
    expect((await again.messages()).map(({ subject }) => subject)).toEqual(['første', 'anden', 'tredje']);
  });

  it('keeps the order of arrival when the clock is set back', async () => {
    const home = await aHome();
    for (const [subject, at] of [
      ['første', '2026-05-12T06:00:00Z'],
      ['anden', '2026-04-14T06:00:00Z'],
    ] as const) {
      const { mailbox, ses } = await aMailbox(home, () => new Date(at));
      await ses.send(sending({ RawMessage: { Data: aMail({ subject }) } }));
      await mailbox.stop();
    }
    const { mailbox } = await aMailbox(home);
    expect((await mailbox.messages()).map(({ subject }) => subject)).toEqual(['første', 'anden']);
  });

  it('counts recipients in the quota and in the statistics', async () => {
    const { ses } = await aMailbox();
    await ses.send(sending({ Destinations: ['a@example.org', 'b@example.org'] }));
    expect(await ses.send(new GetSendQuotaCommand({}))).toMatchObject({ SentLast24Hours: 2, MaxSendRate: 500 });
    expect((await ses.send(new GetSendStatisticsCommand({}))).SendDataPoints).toMatchObject([{ DeliveryAttempts: 2 }]);
  });
});

describe('what SES would refuse', () => {
  const many = Array.from({ length: 51 }, (_, index) => `b${index}@example.org`);

  it.each([
    ['more than fifty recipients', { Destinations: many }, 'Recipient count exceeds 50.'],
    [
      'more than ten megabytes',
      { RawMessage: { Data: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') } },
      'Message length is more than 10485760 bytes long.',
    ],
    ['an address without a domain', { Destinations: ['borger'] }, "Missing final '@domain'"],
    [
      'an address with a line break',
      { Destinations: ['a@example.org\r\nBcc: b@example.org'] },
      "Missing final '@domain'",
    ],
    [
      'a mail without a sender',
      { RawMessage: { Data: Buffer.from('Subject: x\r\n\r\nhej') } },
      "Missing required header 'From'.",
    ],
  ])('refuses %s and keeps nothing', async (_what, overrides, message) => {
    const { mailbox, ses } = await aMailbox();
    await expect(ses.send(sending(overrides))).rejects.toMatchObject({ name: 'InvalidParameterValue', message });
    expect(await mailbox.messages()).toEqual([]);
  });

  it('answers an action it does not know with an error of SES', async () => {
    const { ses } = await aMailbox();
    await expect(ses.send(new ListIdentitiesCommand({}))).rejects.toMatchObject({ name: 'InvalidAction' });
  });
});

describe('failures on demand', () => {
  it('meets one sending each, in the order they were asked for', async () => {
    const { mailbox, ses } = await aMailbox();
    mailbox.failNext('throttling', 'message-rejected', 'server-error');
    await expect(ses.send(sending())).rejects.toMatchObject({ name: 'Throttling', $metadata: { httpStatusCode: 400 } });
    await expect(ses.send(sending())).rejects.toMatchObject({ name: 'MessageRejected' });
    await expect(ses.send(sending())).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    expect(await mailbox.messages()).toEqual([]);
    await ses.send(sending());
    expect(await mailbox.messages()).toHaveLength(1);
  });

  it('takes no more than the day has room for, and says how much that is', async () => {
    const { mailbox, ses } = await aMailbox();
    mailbox.allow({ max24HourSend: 1, maxSendRate: 2 });
    expect(await ses.send(new GetSendQuotaCommand({}))).toMatchObject({ Max24HourSend: 1, MaxSendRate: 2 });
    await ses.send(sending());
    await expect(ses.send(sending())).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Daily message quota exceeded.',
    });
    expect(await mailbox.messages()).toHaveLength(1);
  });

  it('can keep a mail and lose the answer', async () => {
    const { mailbox, ses } = await aMailbox();
    mailbox.failNext('answer-lost');
    await expect(ses.send(sending())).rejects.toThrow();
    expect(await mailbox.messages()).toHaveLength(1);
  });
});
