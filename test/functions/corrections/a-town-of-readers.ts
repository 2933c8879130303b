import PostalMime from 'postal-mime';
import { makeDeliverEmail } from '../../../functions/deliver-email/deliver-email.ts';
import { makeDeliverSlack } from '../../../functions/deliver-slack/deliver-slack.ts';
import { configuredInterests } from '../../../functions/raise-alerts/configured-interests.ts';
import { makeRaiseAlerts } from '../../../functions/raise-alerts/raise-alerts.ts';
import { makeSendDigests } from '../../../functions/send-digests/send-digests.ts';
import { makeWatchOver } from '../../../functions/watch-over/watch-over.ts';
import type { Sent } from '../../../shared/channels/bring-out.ts';
import { makeLookUpLetters } from '../../../shared/channels/look-up-letters.ts';
import { channelPace } from '../../../shared/channels/slack/patient-slack.ts';
import type { SlackAnswer } from '../../../shared/channels/slack/slack-answer.ts';
import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import type { SlackChannel } from '../../../shared/contracts/slack-channels.ts';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { noFollows, type Revision } from '../../../shared/domain/revision.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aPausingClock } from '../../support/a-pausing-clock.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { memoryCaseThreads } from '../../support/memory-case-threads.ts';
import { memoryLastMails } from '../../support/memory-last-mails.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySlack, type SlackPost, type SlackUpdate } from '../../support/memory-slack.ts';
import { memorySlackInstallations } from '../../support/memory-slack-installations.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { memoryWaitingLines } from '../../support/memory-waiting-lines.ts';
import { recordingSender } from '../../support/recording-sender.ts';
import { testTokens } from '../../support/test-tokens.ts';

export type Answers = {
  mail?: (to: string) => Sent | null;
  slack?: (message: SlackPost | SlackUpdate) => SlackAnswer | null;
};

/** Readers and channels, and everything between a stored revision and their mailbox, with stores in memory. */
export const aTownOfReaders = ({
  channels = [],
  answers = {},
}: {
  channels?: SlackChannel[];
  answers?: Answers;
} = {}) => {
  const clock = aPausingClock();
  const followed = { register: memoryRegister(), sittings: memorySittings() };
  const stores = {
    outbox: memoryOutbox(),
    revisions: memoryRevisions(followed),
    ...followed,
    subscriptions: memorySubscriptions(),
    states: memorySourceStates(),
  };
  const mailed: { to: string; raw: Uint8Array }[] = [];
  const queues = { email: recordingSender<DeliveryDue>(), slack: recordingSender<DeliveryDue>() };
  const send = { email: queues.email.send, slack: queues.slack.send };
  const publicUrl = 'https://web.example/';
  const lookUpLetters = makeLookUpLetters(stores, { municipalityOf: () => 'Ballerup', publicUrl });
  let configured = configuredInterests(channels);
  const deliverEmail = makeDeliverEmail({
    lastMails: memoryLastMails(),
    ...stores,
    lookUpLetters,
    municipalityOf: () => 'Ballerup',
    tokens: testTokens(clock.now),
    sendMail: async (mail) => {
      const answer = answers.mail?.(mail.to) ?? null;
      if (answer !== null) return answer;
      mailed.push(mail);
      return { status: 'accepted', providerId: `ses-${mailed.length}` };
    },
    settings: { from: 'varsel@example.dk', publicUrl, gate: 'everyone' },
    now: clock.now,
  });
  const { slackFor, posted, updated } = memorySlack((message) => answers.slack?.(message) ?? null);
  const deliverSlack = makeDeliverSlack({
    ...stores,
    municipalityOf: () => 'Ballerup',
    lookUpLetters,
    lines: memoryWaitingLines(stores.outbox),
    caseThreads: memoryCaseThreads(),
    installations: memorySlackInstallations(),
    operatorsToken: async () => 'xoxb-operator',
    workspaceOf: async () => null,
    slackFor,
    pace: channelPace(clock),
    ...clock,
  });
  const bringAllOut = async () => {
    for (const { message } of queues.slack.sent.splice(0)) await deliverSlack(message);
    for (const { message } of queues.email.sent.splice(0)) await deliverEmail(message);
  };
  const store = async (...revisions: Revision[]) => {
    for (const revision of revisions) await stores.revisions.addOnce(revision, noFollows);
  };
  const raise = ({ meetingId, number }: Revision) =>
    makeRaiseAlerts({ ...stores, configured, send, now: clock.now })({ meetingId, revision: number });
  let made = 0;
  return {
    ...stores,
    clock,
    answers,
    mailed,
    posted,
    updated,
    store,
    raise,
    /** The same with another queue for mails. */
    raiseThrough: (email: typeof send.email, { meetingId, number }: Revision) =>
      makeRaiseAlerts({ ...stores, configured, send: { ...send, email }, now: clock.now })({
        meetingId,
        revision: number,
      }),
    bringAllOut,
    queues,
    deliverEmail,
    deliverSlack,
    sendDigests: makeSendDigests({ outbox: stores.outbox, send: send.email, now: clock.now }),
    /** The same over another queue. */
    sendDigestsThrough: (queue: typeof send.email) =>
      makeSendDigests({ outbox: stores.outbox, send: queue, now: clock.now })(),
    watchOver: makeWatchOver({ ...stores, ...followed, announce: async () => undefined, send, now: clock.now }),
    configure: (now: SlackChannel[]) => {
      configured = configuredInterests(now);
    },
    /** A revision's whole way, from being stored to everybody having it. */
    tell: async (revision: Revision) => {
      await store(revision);
      await raise(revision);
      await bringAllOut();
      clock.pass(60);
    },
    /** Somebody at `<name>@example.dk` follows this. */
    follow: async (name: string, wish: Subscription['wishes'][number], more: Partial<Subscription> = {}) => {
      made += 1;
      const { subscriberId } = await stores.subscriptions.subscriberFor({
        via: 'email',
        address: `${name}@example.dk`,
      });
      const id = subscriptionId(`subscription-${made}`);
      const subscription = aSubscription({
        subscriberId,
        subscriptionId: id,
        status: 'active',
        wishes: [wish],
        ...more,
      });
      await stores.subscriptions.add(subscription);
      return subscription;
    },
    mailsTo: (name: string) =>
      Promise.all(mailed.filter(({ to }) => to === `${name}@example.dk`).map(({ raw }) => PostalMime.parse(raw))),
    recipients: () => mailed.map(({ to }) => to.replace('@example.dk', '')).sort(),
  };
};
