import { makeBringOut, type Sent } from '../../shared/channels/bring-out.ts';
import { composeMail, mailKeyOf } from '../../shared/channels/email/compose-mail.ts';
import { makeWordLetters } from '../../shared/channels/email/letter-mail.ts';
import { mayBeSentTo } from '../../shared/channels/email/send-gate.ts';
import type { SendMail } from '../../shared/channels/email/ses-sender.ts';
import { makeEndClosing } from '../../shared/channels/end-closing.ts';
import type { SendTo } from '../../shared/contracts/send-to.ts';
import type { Delivery, Outbox } from '../../shared/domain/delivery.ts';
import type { LastMails } from '../../shared/domain/last-mails.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';
import { type WordMailDependencies, wordMail } from './word-mail.ts';

export type DeliverEmailDependencies = Omit<WordMailDependencies, 'wordLetters'> & {
  outbox: Outbox;
  lastMails: Pick<LastMails, 'note'>;
  subscriptions: Pick<Subscriptions, 'end'>;
  sendMail: SendMail;
  settings: { from: string; publicUrl: string; gate: SendTo };
  now: () => Date;
};

/** Brings a delivery out as an e-mail. */
export const makeDeliverEmail = (given: DeliverEmailDependencies) => {
  const { lastMails, now } = given;
  const dependencies = { ...given, wordLetters: makeWordLetters() };
  const endClosing = makeEndClosing(given);
  return makeBringOut({
    outbox: given.outbox,
    now,
    send: (delivery) => send(delivery, dependencies),
    afterAccepted: async (delivery) => {
      await lastMails.note(delivery.subscriberId, now().toISOString());
      await endClosing(delivery);
    },
  });
};

const send = async (
  delivery: Delivery,
  dependencies: DeliverEmailDependencies & WordMailDependencies,
): Promise<Sent> => {
  const { subscriptions, settings, sendMail, now } = dependencies;
  const subscriber = await subscriptions.subscriber(delivery.subscriberId);
  if (subscriber?.destination.via !== 'email') return { status: 'withheld', reason: 'no address' };
  const to = subscriber.destination.address;
  if (!mayBeSentTo(to, settings.gate)) return { status: 'held-back', reason: 'the send gate is closed' };
  const wording = await wordMail(delivery, dependencies);
  if ('reason' in wording) return wording;
  const { from } = settings;
  const raw = await composeMail({ ...wording, from, to, key: mailKeyOf(delivery), at: now() });
  return sendMail({ from, to, raw, isAwaited: isAwaited(delivery) });
};

/** Somebody has just asked for it on a page. */
const isAwaited = ({ contents }: Delivery): boolean =>
  contents.kind === 'confirmation' || (contents.kind === 'account' && contents.about !== 'alive');
