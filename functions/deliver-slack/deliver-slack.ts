import { brakeIsOn, type HeldBack, makeBringOut, type Sent } from '../../shared/channels/bring-out.ts';
import { makeEndClosing } from '../../shared/channels/end-closing.ts';
import { mustBeThere } from '../../shared/channels/must-be-there.ts';
import { messageId } from '../../shared/channels/slack/message-id.ts';
import { patientSlack, SlackAsksForRest, type Time } from '../../shared/channels/slack/patient-slack.ts';
import type { SlackApi } from '../../shared/channels/slack/slack-api.ts';
import { stillWanted } from '../../shared/channels/still-wanted.ts';
import { type Delivery, nextTryMilliseconds, type Outbox } from '../../shared/domain/delivery.ts';
import type { AlertId, SourceId } from '../../shared/domain/ids.ts';
import type { QuietStores } from '../../shared/domain/quiet-cases.ts';
import type { Subscriber, Subscriptions } from '../../shared/domain/subscription.ts';
import type { WaitingLines } from '../../shared/domain/waiting-line.ts';
import { lookUpStory, type Story, type StoryStores } from './look-up-story.ts';
import { markRighted } from './mark-righted.ts';
import { isShutOut, postStory } from './post-story.ts';
import { afterRefusal, noteMissed, type ShutOutDependencies, withheldFrom } from './shut-out.ts';
import { tellClosing } from './tell-closing.ts';
import { findWhereto, type Whereto, type WheretoStores } from './whereto.ts';

export type DeliverSlackDependencies = QuietStores &
  StoryStores &
  Omit<WheretoStores, 'subscriptions' | 'installations'> &
  Omit<ShutOutDependencies, 'subscriptions' | 'installations'> & {
    outbox: Outbox;
    municipalityOf: (source: SourceId) => string;
    lines: WaitingLines;
    subscriptions: Pick<Subscriptions, 'subscriber' | 'get' | 'ofSubscriber' | 'pause' | 'end'>;
    installations: WheretoStores['installations'] & ShutOutDependencies['installations'];
    /** Slack in the name of a token. */
    slackFor: (token: string) => SlackApi;
    /** Keeps the messages of a channel apart. */
    pace: (channel: string) => Promise<void>;
    pause: Time['pause'];
  };

/** Brings a delivery out in a Slack channel, in as many messages as its threads ask for. */
export const makeDeliverSlack = (dependencies: DeliverSlackDependencies) =>
  makeBringOut({
    outbox: dependencies.outbox,
    now: dependencies.now,
    send: (delivery) => notedWhenThrottled(delivery, dependencies),
    afterAccepted: makeEndClosing(dependencies),
    takenOf: (delivery) => firstPosted(delivery, dependencies),
    onHeldBack: (delivery, held) => standInLine(delivery, held, dependencies),
  });

const firstPosted = async (
  { deliveryId, group }: Delivery,
  { caseThreads }: Pick<DeliverSlackDependencies, 'caseThreads'>,
): Promise<string | null> => {
  const [first] = await caseThreads.postedOf(deliveryId);
  return first === undefined ? null : messageId({ channel: group, ...first });
};

/** What waits for another delivery keeps no newer one waiting: it may wait for one that never comes. */
const standInLine = async (
  delivery: Delivery,
  { reason, until }: Required<Pick<HeldBack, 'reason' | 'until'>>,
  { lines }: Pick<DeliverSlackDependencies, 'lines'>,
): Promise<void> => {
  if (reason !== earlyReason) await lines.stand(delivery, until);
};
const earlyReason = 'what it corrects is under way';

/**
 * A delivery that Slack puts off fails, so that the queue keeps the channel's order; and it is noted, so that one
 * which the queue gives up on is tried again all the same.
 */
const notedWhenThrottled = async (delivery: Delivery, dependencies: DeliverSlackDependencies): Promise<Sent> => {
  try {
    return await send(delivery, dependencies);
  } catch (error) {
    const nextTry = new Date(dependencies.now().getTime() + nextTryMilliseconds).toISOString();
    if (error instanceof SlackAsksForRest) {
      await dependencies.lines.stand(delivery, nextTry);
      await dependencies.outbox.tryAgainAt(delivery, nextTry);
    }
    throw error;
  }
};

const send = async (delivery: Delivery, dependencies: DeliverSlackDependencies): Promise<Sent> => {
  const { contents } = delivery;
  if (contents.kind !== 'alert' && contents.kind !== 'closing')
    return { status: 'withheld', reason: `a channel gets no ${contents.kind}` };
  const until = await dependencies.lines.behind(delivery);
  if (until !== null) return { status: 'held-back', reason: 'something older waits in its channel', until };
  const whereto = await findWhereto(delivery, dependencies);
  if (whereto === 'nobody') return { status: 'withheld', reason: 'no channel' };
  if (contents.kind === 'closing') {
    const { subscriptionId } = contents;
    return 'notInstalled' in whereto
      ? { status: 'withheld', reason: 'the app is not installed' }
      : tellClosing({ delivery, subscriptionId, whereto }, dependencies);
  }
  if ('notInstalled' in whereto)
    return withheldFrom(whereto.notInstalled, await cameAt(contents.alertId, dependencies), dependencies);
  const wanted = await lookUpWanted(delivery, { alertId: contents.alertId, whereto }, dependencies);
  return 'status' in wanted ? wanted : tell(wanted, { delivery, whereto }, dependencies);
};

/** The story, or why it is not told, or not yet. */
const lookUpWanted = async (
  { deliveryId }: Delivery,
  { alertId, whereto }: { alertId: AlertId; whereto: Whereto },
  dependencies: DeliverSlackDependencies,
): Promise<Story | Extract<Sent, { reason: string }>> => {
  const story = await lookUpStory(alertId, { ...dependencies, hasApp: whereto.hasApp });
  const { found } = story;
  const isBegun = (await dependencies.caseThreads.postedOf(deliveryId)).length > 0;
  if (whereto.subscriber !== null && !isBegun && !(await isWanted(story, whereto.subscriber, dependencies)))
    return { status: 'withheld', reason: 'the subscription has ended or rests' };
  if (found.isEarly) return { status: 'held-back', reason: earlyReason };
  if (found.isEmpty) return { status: 'withheld', reason: 'what it corrects was never told' };
  return story;
};

/** When what the alert tells came to us. */
const cameAt = async (id: AlertId, { outbox, revisions }: StoryStores): Promise<string> => {
  const { meetingId, revision } = mustBeThere(await outbox.alert(id), 'alert');
  return mustBeThere(await revisions.get(meetingId, revision), 'revision').capturedAt;
};

/** What somebody stopped between the alert and its sending is not written of; what rests is told when it goes on. */
const isWanted = async (
  { alert, letter, found }: Story,
  subscriber: Subscriber,
  { subscriptions, installations }: DeliverSlackDependencies,
): Promise<boolean> => {
  const ledToIt = await Promise.all(alert.subscriptionIds.map((id) => subscriptions.get(alert.subscriberId, id)));
  if (stillWanted(found, ledToIt).length > 0) return true;
  const rests = ledToIt.some((subscription) => subscription?.status === 'paused');
  if (rests) await noteMissed(subscriber, letter.capturedAt, { installations });
  return false;
};

const tell = async (
  story: Story,
  { delivery, whereto }: { delivery: Delivery; whereto: Whereto },
  dependencies: DeliverSlackDependencies,
): Promise<Sent> => {
  const { outbox, caseThreads, now, slackFor } = dependencies;
  const slack = patientSlack(slackFor(whereto.token), dependencies);
  const [{ deliveryId }, { channel, hasApp }] = [delivery, whereto];
  const isBraked = () => outbox.isBraked();
  const { posted, keptBy } = await postStory(story, { deliveryId, channel, slack, caseThreads, isBraked, now });
  if (keptBy === 'brake') return brakeIsOn(now());
  if (keptBy === null || !isShutOut(keptBy))
    await markRighted(story, { ...dependencies, posted, channel, hasApp, slack });
  const [since, first] = [story.letter.capturedAt, posted[0] ?? null];
  if (keptBy !== null) return afterRefusal(keptBy, { delivery, whereto, slack, since }, dependencies);
  return { status: 'accepted', providerId: messageId({ channel, ...mustBeThere(first, 'message') }) };
};
