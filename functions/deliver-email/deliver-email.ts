import { makeBringOut, type Sent } from '../../shared/channels/bring-out.ts';
import { composeMail, type Mail } from '../../shared/channels/email/compose-mail.ts';
import { confirmationMail } from '../../shared/channels/email/confirmation-mail.ts';
import { correctionSubject } from '../../shared/channels/email/correction-mail.ts';
import { letterHtml } from '../../shared/channels/email/letter-html.ts';
import { letterText } from '../../shared/channels/email/letter-text.ts';
import { mayBeSentTo } from '../../shared/channels/email/send-gate.ts';
import type { SendMail } from '../../shared/channels/email/ses-sender.ts';
import { subjectOf } from '../../shared/channels/email/subject.ts';
import type { Letter } from '../../shared/channels/letter.ts';
import type { FoundLetter, LookUpLetters } from '../../shared/channels/look-up-letters.ts';
import type { SendTo } from '../../shared/contracts/send-to.ts';
import type { Delivery, Outbox } from '../../shared/domain/delivery.ts';
import type { SourceId, SubscriptionId } from '../../shared/domain/ids.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';
import type { SignedTokens, TokenPurpose } from '../../shared/platform/signed-token.ts';

export type DeliverEmailDependencies = {
  outbox: Outbox;
  subscriptions: Pick<Subscriptions, 'subscriber' | 'get'>;
  lookUpLetters: LookUpLetters;
  municipalityOf: (source: SourceId) => string;
  tokens: SignedTokens;
  sendMail: SendMail;
  settings: { from: string; publicUrl: string; gate: SendTo };
  now: () => Date;
};

type Wording = Pick<Mail, 'subject' | 'text' | 'html' | 'unsubscribe' | 'follows'>;
/** Why a mail is not sent, or not yet. */
type Unsent = Extract<Sent, { reason: string }>;

/** Brings a delivery out as an e-mail. */
export const makeDeliverEmail = (dependencies: DeliverEmailDependencies) =>
  makeBringOut({
    outbox: dependencies.outbox,
    now: dependencies.now,
    send: (delivery) => send(delivery, dependencies),
  });

const send = async (delivery: Delivery, dependencies: DeliverEmailDependencies): Promise<Sent> => {
  const { subscriptions, settings, sendMail, now } = dependencies;
  const subscriber = await subscriptions.subscriber(delivery.subscriberId);
  if (subscriber?.destination.via !== 'email') return { status: 'withheld', reason: 'no address' };
  const to = subscriber.destination.address;
  if (!mayBeSentTo(to, settings.gate)) return { status: 'held-back', reason: 'the send gate is closed' };
  const wording = await word(delivery, dependencies);
  if ('reason' in wording) return wording;
  return sendMail({
    from: settings.from,
    to,
    raw: await composeMail({ ...wording, from: settings.from, to, key: delivery.deliveryId, at: now() }),
  });
};

const word = (delivery: Delivery, dependencies: DeliverEmailDependencies): Promise<Wording | Unsent> => {
  const { contents } = delivery;
  switch (contents.kind) {
    case 'confirmation':
      return wordConfirmation(delivery, contents.subscriptionId, dependencies);
    case 'alert':
      return wordLetters(delivery, [contents.alertId], dependencies);
    case 'digest':
      return wordLetters(delivery, contents.alertIds, dependencies);
  }
};

const wordConfirmation = async (
  { subscriberId }: Delivery,
  id: SubscriptionId,
  dependencies: DeliverEmailDependencies,
): Promise<Wording | Unsent> => {
  const subscription = await dependencies.subscriptions.get(subscriberId, id);
  if (subscription?.status !== 'pending') return ended;
  const link = await linkTo('bekraeft', 'confirm', { subscriberId, subscriptionIds: [id] }, dependencies);
  return {
    ...confirmationMail(subscription, { municipality: dependencies.municipalityOf(subscription.sourceId), link }),
    unsubscribe: null,
    follows: [],
  };
};

const wordLetters = async (
  { subscriberId }: Delivery,
  alertIds: Parameters<LookUpLetters>[0],
  dependencies: DeliverEmailDependencies,
): Promise<Wording | Unsent> => {
  const found = await dependencies.lookUpLetters(alertIds);
  const active = await stillActive(subscriberId, found, dependencies);
  const wanted = found.filter((one) => one.subscriptionIds.some((id) => active.includes(id)));
  const unsent = whyUnsent(wanted);
  if (unsent !== null) return unsent;
  const letters = wanted.filter(({ isEmpty }) => !isEmpty).map(({ letter }) => letter);
  const unsubscribe = await linkTo('afmeld', 'unsubscribe', { subscriberId, subscriptionIds: active }, dependencies);
  const subject = wordSubject(letters);
  return {
    subject,
    text: letterText(letters, { unsubscribe }),
    html: letterHtml(letters, { unsubscribe }, subject),
    unsubscribe,
    follows: wanted.flatMap(({ follows }) => follows.map(({ deliveryId }) => deliveryId)),
  };
};

const ended: Unsent = { status: 'withheld', reason: 'the subscription has ended' };

const whyUnsent = (wanted: readonly FoundLetter[]): Unsent | null => {
  if (wanted.length === 0) return ended;
  if (wanted.some(({ isEarly }) => isEarly)) return { status: 'held-back', reason: 'what it corrects is under way' };
  return wanted.every(({ isEmpty }) => isEmpty)
    ? { status: 'withheld', reason: 'what it corrects was never told' }
    : null;
};

/** A correction says so, before everything else that the same mail tells. */
const wordSubject = (letters: readonly Letter[]): string => {
  const [first] = letters;
  const correction = first === undefined || letters.length > 1 ? null : correctionSubject(first);
  return correction ?? subjectOf(letters);
};

/** What somebody stopped between the alert and its sending is not written of. */
const stillActive = async (
  subscriberId: Delivery['subscriberId'],
  told: readonly { subscriptionIds: SubscriptionId[] }[],
  { subscriptions }: DeliverEmailDependencies,
): Promise<SubscriptionId[]> => {
  const ids = new Set(told.flatMap(({ subscriptionIds }) => subscriptionIds));
  const found = await Promise.all([...ids].map((id) => subscriptions.get(subscriberId, id)));
  return found.flatMap((subscription) => (subscription?.status === 'active' ? [subscription.subscriptionId] : []));
};

const linkTo = async (
  page: string,
  purpose: TokenPurpose,
  claims: Parameters<SignedTokens['sign']>[1],
  { tokens, settings }: DeliverEmailDependencies,
): Promise<string> => new URL(`${page}/${await tokens.sign(purpose, claims)}`, settings.publicUrl).href;
