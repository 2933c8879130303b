import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMail, type Mail } from '../../../shared/channels/email/compose-mail.ts';

const unsubscribe = `https://referatvagt.example/afmeld/${'token.'.repeat(60)}`;
const mail: Mail = {
  from: 'varsel@referatvagt.example',
  to: 'anna@example.dk',
  subject: 'Udsat til næste møde: Årsberetning 2025 for radikaliseringsindsatsen - æøå ÆØÅ é',
  text: 'Blåbærgrød på Ærø: »Udsættes«\nLinje to',
  html: '<p>Blåbærgrød på Ærø: »Udsættes«</p>',
  key: 'alert.ballerup.1.subscriber-1',
  follows: [],
  thread: [],
  at: new Date('2026-04-15T09:00:00.000Z'),
  unsubscribe,
  list: 'ballerup',
};
const composed = async (overrides: Partial<Mail> = {}) => {
  const raw = await composeMail({ ...mail, ...overrides });
  const parsed = await PostalMime.parse(raw);
  const values = (name: string) => parsed.headers.filter(({ key }) => key === name).map(({ value }) => value);
  return { raw: raw.toString('latin1'), parsed, values };
};

describe('a mail', () => {
  it('has its text in both forms, with Danish letters intact', async () => {
    const { parsed, raw } = await composed();
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/imu);
    expect(parsed.text?.trimEnd()).toBe(mail.text);
    expect(parsed.html?.trimEnd()).toBe(mail.html);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.from).toEqual({ name: 'Referatvagt', address: 'varsel@referatvagt.example' });
    expect(parsed.to).toEqual([{ name: '', address: 'anna@example.dk' }]);
  });

  it('is plain ASCII on the way, in lines that every server takes', async () => {
    const { raw } = await composed();
    // RFC 5322, 2.1.1: at most 998 characters a line.
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect([...raw].every((sign) => sign.charCodeAt(0) < 128)).toBe(true);
  });

  it('names one address to stop at, which takes a button press (RFC 8058)', async () => {
    const { values } = await composed();
    expect(values('list-unsubscribe')).toEqual([`<${unsubscribe}>`]);
    expect(values('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
  });

  it('belongs to its municipality’s list, under a domain of ours (RFC 2919)', async () => {
    expect((await composed()).values('list-id')).toEqual(['<ballerup.referatvagt.referatvagt.example>']);
    expect((await composed({ list: null })).values('list-id')).toEqual([]);
  });

  it('names none where there is nothing to stop yet', async () => {
    const { values } = await composed({ unsubscribe: null });
    expect(values('list-unsubscribe')).toEqual([]);
    expect(values('list-unsubscribe-post')).toEqual([]);
  });

  it('says that a machine wrote it, and when', async () => {
    const { values, parsed } = await composed();
    expect(values('auto-submitted')).toEqual(['auto-generated']);
    expect(parsed.date).toBe('2026-04-15T09:00:00.000Z');
  });

  it('is the same message however often one delivery is tried, and another for another delivery', async () => {
    const [first, again, other] = await Promise.all([
      composed(),
      composed({ at: new Date('2026-04-15T10:00:00.000Z') }),
      composed({ key: 'alert.ballerup.2.subscriber-1' }),
    ]);
    expect(first.parsed.messageId).toMatch(/^<[0-9a-f]{40}@referatvagt\.example>$/u);
    expect(again.parsed.messageId).toBe(first.parsed.messageId);
    expect(other.parsed.messageId).not.toBe(first.parsed.messageId);
  });

  it('stands with the mails that it follows up, however long ago they were composed', async () => {
    const { values } = await composed({ follows: ['alert.ballerup.1.subscriber-1', 'alert.ballerup.2.subscriber-1'] });
    const [first, second] = await Promise.all([
      composed(),
      composed({ key: 'alert.ballerup.2.subscriber-1', at: new Date('2026-04-10T09:00:00.000Z') }),
    ]);
    expect(values('in-reply-to')).toEqual([second.parsed.messageId]);
    expect(values('references')).toEqual([`${first.parsed.messageId} ${second.parsed.messageId}`]);
  });

  it('stands with others about the same case, after which come those that it follows up', async () => {
    const [first, second] = await Promise.all([
      composed({ thread: ['reader#case'] }),
      composed({ thread: ['reader#case'], key: 'another', follows: [mail.key] }),
    ]);
    const [root] = first.values('references');
    expect(root).toMatch(/^<sag\.[0-9a-f]{40}@referatvagt\.example>$/u);
    expect(first.values('in-reply-to')).toEqual([root]);
    expect(second.values('references')).toEqual([`${root} ${first.parsed.messageId}`]);
    expect(second.values('in-reply-to')).toEqual([first.parsed.messageId]);
  });

  it('keeps its line of references short, however many mails it follows up', async () => {
    const { raw, values } = await composed({ follows: Array.from({ length: 200 }, (_, at) => `mail.${at}`) });
    expect(values('references')[0]?.split(' ')).toHaveLength(20);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('stands alone when it follows up nothing', async () => {
    const { values } = await composed();
    expect([...values('in-reply-to'), ...values('references')]).toEqual([]);
  });

  it('says in no header which delivery it is', async () => {
    expect((await composed()).raw).not.toContain(mail.key);
  });

  it('gets no header and no reader from a subject with line breaks', async () => {
    const { parsed, values } = await composed({ subject: 'Skole\r\nBcc: alle@example.dk\r\nX-Slem: ja' });
    expect(parsed.bcc ?? []).toEqual([]);
    expect(values('x-slem')).toEqual([]);
  });
});
