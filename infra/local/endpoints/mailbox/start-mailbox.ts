import { join } from 'node:path';
import { cutConnection } from '../serving/cut-connection.ts';
import { listen, localApp } from '../serving/local-server.ts';
import { addPageParts } from '../serving/page.ts';
import { plannedFailures } from '../serving/planned-failures.ts';
import { addMailFeedback, type TellFeedback } from './mail-feedback.ts';
import { type KeptMail, type MailOnDisk, mailOnDisk } from './mail-on-disk.ts';
import { type MailQuota, roomyQuota } from './mail-quota.ts';
import { addMailboxPages } from './mailbox-pages.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { sesRefusal } from './ses-answer.ts';
import { answerSes, away, type MailFailure, type SesOutcome } from './ses-api.ts';

/** A mail with its envelope, its raw source (UTF-8, as sent) and what a mail program reads in it. */
export type ReceivedMail = KeptMail & ReadMail & { raw: string };

export type Mailbox = {
  /** For `AWS_ENDPOINT_URL_SES`. */
  endpointUrl: string;
  /** For people. */
  pageUrl: string;
  /** In the order they came. */
  messages(): Promise<ReceivedMail[]>;
  /** The coming sendings meet these, one each, in this order. */
  failNext(...failures: MailFailure[]): void;
  /** Whether every call is answered with 503 from now on. */
  beAway(isAway: boolean): void;
  /** What the sender may send from now on. */
  allow(quota: Partial<MailQuota>): void;
  stop(): Promise<void>;
};

type MailboxOptions = {
  home: string;
  port: number;
  now?: () => Date;
  /** Where a person's word of what became of a mail goes; without it, nobody hears. */
  tellFeedback?: TellFeedback;
};

/** Ten megabytes of mail grow to 14 in base64 and to at most 20 when the form spells "+" and "/" as three characters. */
const maxBody = 24 * 1024 * 1024;

/**
 * A mailbox that stands where SES's version 1 API would: it takes every mail that SES would take, keeps it under
 * `<home>/mail` before it answers, and shows it in a browser. Throws when the port is taken.
 */
export async function startMailbox({
  home,
  port,
  now = () => new Date(),
  tellFeedback = async () => undefined,
}: MailboxOptions): Promise<Mailbox> {
  const mails = await mailOnDisk(join(home, 'mail'), { now });
  const failures = plannedFailures<MailFailure>();
  let quota = roomyQuota;
  let isAway = false;
  const room = { mails, failures, quota: () => quota, now };
  const app = localApp('The mailbox', { maxBody });
  app.post('/', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const outcome: SesOutcome = isAway ? { refusal: away } : await answerSes(form, room);
    if (outcome === 'cut') return cutConnection(c);
    c.header('content-type', 'text/xml');
    return 'xml' in outcome ? c.body(outcome.xml) : c.body(sesRefusal(outcome.refusal), outcome.refusal.status);
  });
  addPageParts(app);
  addMailboxPages(app, mails);
  addMailFeedback(app, { mails, tell: tellFeedback });
  const { url, stop } = await listen('The mailbox', { app, port });
  const allow = (other: Partial<MailQuota>) => {
    quota = { ...quota, ...other };
  };
  const beAway = (now: boolean) => {
    isAway = now;
  };
  const told = { endpointUrl: url, pageUrl: `${url}/` };
  return { ...told, messages: () => received(mails), failNext: failures.plan, beAway, allow, stop };
}

const received = (mails: MailOnDisk): Promise<ReceivedMail[]> =>
  Promise.all(
    mails.all().map(async (mail) => {
      const raw = await mails.raw(mail.messageId);
      return { ...(await readMail(raw)), ...mail, raw: raw.toString('utf8') };
    }),
  );
