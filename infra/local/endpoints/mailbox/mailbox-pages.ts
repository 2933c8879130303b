import type { Context } from 'hono';
import { html } from 'hono/html';
import type { LocalApp } from '../serving/local-server.ts';
import { page, pageHeaders, pagePolicy } from '../serving/page.ts';
import { listOfMails } from './list-of-mails.ts';
import { mailInFull } from './mail-in-full.ts';
import type { KeptMail, MailOnDisk } from './mail-on-disk.ts';
import { oneClickAddress } from './one-click-unsubscribe.ts';
import { readMail } from './read-mail.ts';

/** A mail's own HTML may style itself and open links in a new tab; it loads nothing and runs nothing. */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** The pages for people: the list, a mail, its HTML alone (for the frame), and its raw source. */
export function addMailboxPages(app: LocalApp, mails: MailOnDisk): void {
  app.get('/', (c) => c.html(listPage(mails.all()), 200, pageHeaders()));
  app.get('/mail/:id', (c) => withMail(c, mails, (mail) => showMail(c, { mail, mails })));
  app.get('/mail/:id/html', (c) => withMail(c, mails, (mail) => showHtml(c, { mail, mails })));
  app.get('/mail/:id/kilde', (c) => withMail(c, mails, (mail) => showSource(c, { mail, mails })));
}

type Shown = { mail: KeptMail; mails: MailOnDisk };

const listPage = (all: KeptMail[]) =>
  page({ title: `Postkasse (${all.length})`, style: 'mailbox', live: true }, listOfMails(all));

async function withMail(c: Context, mails: MailOnDisk, show: (mail: KeptMail) => Promise<Response>): Promise<Response> {
  const mail = mails.find(c.req.param('id') ?? '');
  return mail
    ? show(mail)
    : c.html(page({ title: 'Mailen findes ikke', style: 'mailbox' }, noSuchMail), 404, pageHeaders());
}

const noSuchMail = html`<main><h1>Mailen findes ikke</h1><p><a href="/">Tilbage til postkassen</a></p></main>`;

async function showMail(c: Context, { mail, mails }: Shown): Promise<Response> {
  const read = await readMail(await mails.raw(mail.messageId));
  const unsubscribe = oneClickAddress(read);
  const policy = pagePolicy(unsubscribe === null ? "'self'" : `'self' ${unsubscribe.origin}`);
  const body = mailInFull({ mail, read, unsubscribe });
  return c.html(page({ title: read.subject || 'Uden emne', style: 'mailbox' }, body), 200, pageHeaders(policy));
}

async function showHtml(c: Context, { mail, mails }: Shown): Promise<Response> {
  const { html: written } = await readMail(await mails.raw(mail.messageId));
  return c.body(withLinksInNewTab(written ?? ''), 200, {
    ...pageHeaders(mailPolicy),
    'content-type': 'text/html; charset=utf-8',
  });
}

async function showSource(c: Context, { mail, mails }: Shown): Promise<Response> {
  const raw = await mails.raw(mail.messageId);
  return c.body(new Uint8Array(raw), 200, { ...pageHeaders(), 'content-type': 'text/plain; charset=utf-8' });
}

const newTab = '<base target="_blank">';

/** After the head's start where there is one: anything before the doctype would change how the mail is laid out. */
const withLinksInNewTab = (written: string) =>
  /<head[^>]*>/i.test(written) ? written.replace(/<head[^>]*>/i, (head) => `${head}${newTab}`) : `${written}${newTab}`;
