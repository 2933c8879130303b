import type { PlannedFailures } from '../serving/planned-failures.ts';
import { checkSending, checkSize, isRefusal, unreadable } from './check-sending.ts';
import type { MailOnDisk } from './mail-on-disk.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { type SesElements, type SesRefusal, sesAnswer } from './ses-answer.ts';
import { readRawSending } from './ses-request.ts';

/** How a call can be made to fail. `answer-lost`: the mail is kept, but the sender never hears so. */
export type MailFailure = 'throttling' | 'message-rejected' | 'server-error' | 'answer-lost';

/** The answer's XML, a refusal, or no answer at all. */
export type SesOutcome = { xml: string } | { refusal: SesRefusal } | 'cut';

type SesRoom = { mails: MailOnDisk; failures: PlannedFailures<MailFailure>; now: () => Date };

const dayInMs = 24 * 60 * 60 * 1000;

const planned: Record<Exclude<MailFailure, 'answer-lost'>, SesRefusal> = {
  throttling: { code: 'Throttling', message: 'Maximum sending rate exceeded.', fault: 'Sender', status: 400 },
  'message-rejected': {
    code: 'MessageRejected',
    message: 'Email address is not verified.',
    fault: 'Sender',
    status: 400,
  },
  'server-error': { code: 'InternalFailure', message: 'We are unwell.', fault: 'Receiver', status: 500 },
};

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

const unknownAction: SesRefusal = {
  code: 'InvalidAction',
  message: 'The local mailbox knows SendRawEmail, GetSendQuota and GetSendStatistics only.',
  fault: 'Sender',
  status: 400,
};

async function sendRawEmail(form: URLSearchParams, { mails, failures }: SesRoom): Promise<SesOutcome> {
  const failure = failures.next();
  if (failure !== undefined && failure !== 'answer-lost') return { refusal: planned[failure] };
  const sending = readRawSending(form);
  const mail = checkSize(sending.raw) ?? (await readForeign(sending.raw));
  if (isRefusal(mail)) return { refusal: mail };
  const envelope = checkSending(sending, mail);
  if (isRefusal(envelope)) return { refusal: envelope };
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

/** The figures of a new production account (SES quotas): 50,000 a day and 14 a second; recipients are what counts. */
const sendQuota = (room: SesRoom): SesElements => ({
  Max24HourSend: 50_000,
  MaxSendRate: 14,
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
