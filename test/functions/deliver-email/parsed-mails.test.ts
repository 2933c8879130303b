import { type ParsedMail, simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contents } from '../../../shared/domain/delivery.ts';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aTownOfReaders } from '../corrections/a-town-of-readers.ts';
import { firstTold, weReadAgain } from '../corrections/three-revisions.ts';
import { aMailing } from './a-mailing.ts';
import { anAlertToDeliver } from './an-alert-to-deliver.ts';

const address = 'astrid@example.dk';
const longTitle = `Blåbærgrød på Ærø 🚲 ${'og cykelsti '.repeat(40)}`;

const alertMail = async (title?: string): Promise<Uint8Array[]> => {
  const mailing = await aMailing();
  await mailing.subscribed();
  await mailing.deliver(await anAlertToDeliver(mailing, title === undefined ? {} : { title }));
  return mailing.sent.map(({ raw }) => raw);
};

const digestMail = async (alerts: number): Promise<Uint8Array[]> => {
  const mailing = await aMailing();
  await mailing.subscribed();
  for (let number = 1; number <= alerts; number += 1)
    await anAlertToDeliver(mailing, { cadence: 'daily', number, title: `Cykelsti ${number}` });
  const alertIds = (await mailing.outbox.awaitingDigest('daily')).map(({ alertId }) => alertId);
  const contents = { kind: 'digest', cadence: 'daily', alertIds } as const;
  const digest = aDelivery({ deliveryId: 'digest', subscriberId: mailing.subscriberId, contents });
  await mailing.outbox.addDeliveryOnce(digest);
  await mailing.deliver(digest);
  return mailing.sent.map(({ raw }) => raw);
};

const correctionMail = async (): Promise<Uint8Array[]> => {
  const town = aTownOfReaders();
  await town.follow('astrid', { by: 'word', word: 'udsættes' });
  await town.tell(firstTold);
  await town.tell(weReadAgain);
  return town.mailed.slice(1).map(({ raw }) => raw);
};

const mailAbout = async (contents: Contents, status: 'pending' | 'active'): Promise<Uint8Array[]> => {
  const mailing = await aMailing();
  await mailing.subscribed({ status });
  const delivery = aDelivery({ deliveryId: 'one', subscriberId: mailing.subscriberId, contents });
  await mailing.outbox.addDeliveryOnce(delivery);
  await mailing.deliver(delivery);
  return mailing.sent.map(({ raw }) => raw);
};

type Kind = { name: string; raw: () => Promise<Uint8Array[]>; says: string; canBeStopped: boolean };
const kinds: Kind[] = [
  { name: 'an alert', raw: () => alertMail(), says: 'Cykelsti på Hovedgaden', canBeStopped: true },
  {
    name: 'an alert with a long title',
    raw: () => alertMail(longTitle),
    says: 'Blåbærgrød på Ærø 🚲',
    canBeStopped: true,
  },
  { name: 'a digest', raw: () => digestMail(3), says: 'Cykelsti 3', canBeStopped: true },
  { name: 'a digest of two hundred', raw: () => digestMail(200), says: 'andre møder', canBeStopped: true },
  { name: 'a correction', raw: correctionMail, says: 'Vi læste beslutningen forkert', canBeStopped: true },
  {
    name: 'a confirmation',
    raw: () => mailAbout({ kind: 'confirmation', subscriptionId: subscriptionId('subscription-1') }, 'pending'),
    says: 'emnet Beskæftigelse i Ballerup',
    canBeStopped: false,
  },
  {
    name: 'a sign of life',
    raw: () => mailAbout({ kind: 'account', about: 'alive' }, 'active'),
    says: 'emnet Beskæftigelse i Ballerup',
    canBeStopped: true,
  },
  {
    name: 'a link to manage',
    raw: () => mailAbout({ kind: 'account', about: 'manage' }, 'active'),
    says: 'https://web.example/styr/',
    canBeStopped: false,
  },
];

describe.each(kinds)('$name, as a mail program reads it', ({ raw, says, canBeStopped }) => {
  let source: Buffer;
  let mail: ParsedMail;
  beforeAll(async () => {
    const [first, ...others] = await raw();
    expect(others).toEqual([]);
    source = Buffer.from(first ?? '');
    mail = await simpleParser(source);
  });

  it('says the same in text and in HTML, in whole Danish letters', () => {
    expect(mail.text).toContain(says);
    expect(String(mail.html)).toContain(says);
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/�|Ã|&amp;amp;|undefined|\[object/u);
    expect(mail.html).toMatch(/^<!doctype html>\n<html lang="da">/u);
  });

  it('has two readable forms in UTF-8, and nothing attached', () => {
    const types = source.toString('latin1').match(/^Content-Type: [^\r\n]*(?:\r\n[ \t][^\r\n]*)*/gimu) ?? [];
    expect(types.map((type) => type.replace(/\s+/gu, ' '))).toEqual([
      expect.stringContaining('multipart/alternative'),
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/html; charset=utf-8',
    ]);
    expect(mail.attachments).toEqual([]);
  });

  it('is plain ASCII in lines of at most 998 signs, and under 100,000 bytes', () => {
    expect(source.every((byte) => byte > 0 && byte < 128)).toBe(true);
    expect(
      Math.max(
        ...source
          .toString('latin1')
          .split('\r\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(998);
    expect(source.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(source.length).toBeLessThan(100_000);
  });

  it('has one of each header that a mail must have, and its subject says it in 120 signs', () => {
    const names = mail.headerLines.map(({ key }) => key);
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'auto-submitted'])
      expect(names.filter((one) => one === name)).toHaveLength(1);
    expect(new Set(names).size).toBe(names.length);
    expect(mail.subject?.length).toBeGreaterThan(10);
    expect(mail.subject?.length).toBeLessThanOrEqual(120);
    expect([mail.from?.value, mail.to].flat()).toMatchObject([
      { name: 'Referatvagt', address: 'varsel@example.dk' },
      { value: [{ address }] },
    ]);
  });

  it('can be stopped with one press, unless it was asked for just now', () => {
    const headers = new Map(mail.headerLines.map(({ key, line }) => [key, line]));
    expect(headers.get('list-unsubscribe-post')).toBe(
      canBeStopped ? 'List-Unsubscribe-Post: List-Unsubscribe=One-Click' : undefined,
    );
    expect(headers.has('list-id')).toBe(canBeStopped);
    if (canBeStopped)
      expect(headers.get('list-unsubscribe')).toMatch(/^List-Unsubscribe: <https:\/\/web\.example\/afmeld\/[\w.-]+>$/u);
  });
});
