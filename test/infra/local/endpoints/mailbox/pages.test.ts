import { describe, expect, it } from 'vitest';
import { startMailbox } from '../../../../../infra/local/endpoints/mailbox/start-mailbox.ts';
import { aHome, stopsAfterTest } from '../a-home.ts';
import { aMail } from './a-mail.ts';

async function aMailboxWith(...mails: Buffer[]) {
  const mailbox = stopsAfterTest(await startMailbox({ home: await aHome(), port: 0 }));
  for (const raw of mails) {
    const form = new URLSearchParams({ Action: 'SendRawEmail', 'RawMessage.Data': raw.toString('base64') });
    await fetch(mailbox.endpointUrl, { method: 'POST', body: form });
  }
  const ids = (await mailbox.messages()).map(({ messageId }) => messageId);
  const get = (path: string) => fetch(new URL(path, mailbox.pageUrl));
  return { mailbox, ids, get, page: async (path: string) => (await get(path)).text() };
}

describe('the list of mails', () => {
  it('shows the newest first', async () => {
    const { page } = await aMailboxWith(aMail({ subject: 'ældst' }), aMail({ subject: 'nyest' }));
    const list = await page('/');
    expect(list.indexOf('nyest')).toBeLessThan(list.indexOf('ældst'));
    expect(list).toContain('2 mails');
  });

  it('escapes a script in the subject', async () => {
    const { page, ids } = await aMailboxWith(aMail({ subject: '<script>alert(1)</script>' }));
    for (const path of ['/', `/mail/${ids[0]}`]) {
      expect(await page(path)).toContain('&lt;script&gt;alert(1)');
      expect(await page(path)).not.toContain('<script>alert');
    }
  });
});

describe('one mail', () => {
  it('has its own HTML in a frame that runs and loads nothing', async () => {
    const { get, page, ids } = await aMailboxWith(
      aMail({ html: '<script>alert(1)</script><img src="https://example.org/x">' }),
    );
    expect(await page(`/mail/${ids[0]}`)).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const policy = (await get(`/mail/${ids[0]}/html`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(policy).toContain('sandbox');
  });

  it('opens links of the mail in a new tab', async () => {
    const { page, ids } = await aMailboxWith(
      aMail({ html: '<html><head><title>x</title></head><body>hej</body></html>' }),
    );
    expect(await page(`/mail/${ids[0]}/html`)).toContain('<head><base target="_blank">');
  });

  it('shows the text with its marks escaped, and the source as it came in', async () => {
    const mail = aMail({ text: '<b>Punkt 8</b>' });
    const { page, ids } = await aMailboxWith(mail);
    expect(await page(`/mail/${ids[0]}`)).toContain('&lt;b&gt;Punkt 8&lt;/b&gt;');
    expect(await page(`/mail/${ids[0]}/kilde`)).toBe(mail.toString());
  });

  it('is a plain page of its own when it does not exist', async () => {
    const { get } = await aMailboxWith();
    expect((await get('/mail/..%2f..%2fsecrets')).status).toBe(404);
  });
});

describe('the unsubscribe button', () => {
  const oneClick = [
    'List-Unsubscribe: <mailto:x@example.org>, <https://example.org/afmeld/abc>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  ];

  it('posts the one field of RFC 8058 to the address in the mail, and the page may post nowhere else', async () => {
    const { get, ids } = await aMailboxWith(aMail({ headers: oneClick }));
    const answer = await get(`/mail/${ids[0]}`);
    expect(await answer.text()).toMatch(
      /<form method="post" action="https:\/\/example.org\/afmeld\/abc">\s*<input type="hidden" name="List-Unsubscribe" value="One-Click">/,
    );
    expect(answer.headers.get('content-security-policy')).toContain("form-action 'self' https://example.org;");
  });

  it.each([
    ['the mail offers no one-click', oneClick.slice(0, 1)],
    ['the address is not one to post to', ['List-Unsubscribe: <javascript:alert(1)>', ...oneClick.slice(1)]],
  ])('is not there when %s', async (_when, headers) => {
    const { page, ids } = await aMailboxWith(aMail({ headers }));
    expect(await page(`/mail/${ids[0]}`)).not.toContain('value="One-Click"');
  });
});
