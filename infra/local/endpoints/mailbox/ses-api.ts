import type { PlannedFailures } from '../serving/planned-failures.ts';
import { checkSending, checkSize, isRefusal, unreadable } from './check-sending.ts';
import type { MailOnDisk } from './mail-on-disk.ts';
import type { MailQuota } from './mail-quota.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { type SesElements, type SesRefusal, sesAnswer } from './ses-answer.ts';
import { readRawSending } from './ses-request.ts';

/** How a call can be made to fail. `answer-lost`: the mail is kept, but the sender never hears so. */
export type MailFailure = keyof typeof planned | 'answer-lost';

/** The answer's XML, a refusal, or no answer at all. */
export type SesOutcome = { xml: string } | { refusal: SesRefusal } | 'cut';

type SesRoom = {
  mails: MailOnDisk;
  failures: PlannedFailures<MailFailure>;
  quota: () => MailQuota;
  now: () => Date;
};

const dayInMs = 24 * 60 * 60 * 1000;

/** In SES's words (SES API reference, SendRawEmail, "Errors"; SES Developer Guide, "Errors related to the sending quotas"). */
const planned = {
  throttling: { code: 'Throttling', message: 'Maximum sending rate exceeded.', fault: 'Sender', status: 400 },
  'day-is-full': { code: 'Throttling', message: 'Daily message quota exceeded.', fault: 'Sender', status: 400 },
  'message-rejected': { code: 'MessageRejected', message: 'Message contains a virus.', fault: 'Sender', status: 400 },
  'not-verified': {
    code: 'MessageRejected',
    message: 'Email address is not verified. The following identities failed the check: varsel@example.org',
    fault: 'Sender',
    status: 400,
  },
  'sending-paused': {
    code: 'AccountSendingPausedException',
    message: 'Email sending is disabled for your entire Amazon SES account.',
    fault: 'Sender',
    status: 400,
  },
  'server-error': { code: 'InternalFailure', message: 'We are unwell.', fault: 'Receiver', status: 500 },
} as const satisfies Record<string, SesRefusal>;

/** Answers one form of SES's version 1 query API. Only sending meets the planned failures. */
export async function answerSes(form: URLSearchParams, room: SesRoom): Promise<SesOutcome> {
  const action = form.get('Action') ?? '';
  switch (action) {
    case 'SendRawEmail':
      return sendRawEmail(form, room);
    case 'GetSendQuota':
      return { xml: sesAnswer(action, sendQuota(room)) };
    case 'GetSendStatistics':
      return { xml: sesAnswer(action, sendStatistics(room)) };
    default:
      return { refusal: unknownAction };
  }
}

/** What every call is told while SES is away (API reference, "Common errors"). */
export const away: SesRefusal = {
  code: 'ServiceUnavailable',
  message: 'The request has failed due to a temporary failure of the server.',
  fault: 'Receiver',
  status: 503,
};

const unknownAction: SesRefusal = {
  code: 'InvalidAction',
  message: 'The local mailbox knows SendRawEmail, GetSendQuota and GetSendStatistics only.',
  fault: 'Sender',
  status: 400,
};

async function sendRawEmail(form: URLSearchParams, room: SesRoom): Promise<SesOutcome> {
  const { mails, failures, quota } = room;
  const failure = failures.next();
  if (failure !== undefined && failure !== 'answer-lost') return { refusal: planned[failure] };
  const sending = readRawSending(form);
  const mail = checkSize(sending.raw) ?? (await readForeign(sending.raw));
  if (isRefusal(mail)) return { refusal: mail };
  const envelope = checkSending(sending, mail);
  if (isRefusal(envelope)) return { refusal: envelope };
  if (recipientsLastDay(room) + envelope.destinations.length > quota().max24HourSend)
    return { refusal: planned['day-is-full'] };
  const { configurationSet, tags, raw } = sending;
  const { messageId } = await mails.keep(
    { ...envelope, configurationSet, tags, subject: mail.subject, from: mail.from },
    raw,
  );
  return failure === 'answer-lost' ? 'cut' : { xml: sesAnswer('SendRawEmail', { MessageId: messageId }) };
}

/** The reader throws on nesting and heads beyond its bounds: the sender's fault, not the mailbox's. */
async function readForeign(raw: Buffer): Promise<ReadMail | SesRefusal> {
  try {
    return await readMail(raw);
  } catch {
    return unreadable();
  }
}

/** Recipients are what counts (SES quotas). The rate is told and not enforced: `throttling` is there for that. */
const sendQuota = (room: SesRoom): SesElements => ({
  Max24HourSend: room.quota().max24HourSend,
  MaxSendRate: room.quota().maxSendRate,
  SentLast24Hours: recipientsLastDay(room),
});

function sendStatistics(room: SesRoom): SesElements {
  const point = { DeliveryAttempts: recipientsLastDay(room), Bounces: 0, Complaints: 0, Rejects: 0 };
  return { SendDataPoints: [{ Timestamp: room.now().toISOString(), ...point }] };
}

function recipientsLastDay({ mails, now }: SesRoom): number {
  const since = new Date(now().getTime() - dayInMs).toISOString();
  const recent = mails.all().filter((mail) => mail.receivedAt > since);
  return recent.reduce((sum, mail) => sum + mail.destinations.length, 0);
}
