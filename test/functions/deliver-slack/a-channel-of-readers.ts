import { makeDeliverSlack } from '../../../functions/deliver-slack/deliver-slack.ts';
import { makeLookUpLetters } from '../../../shared/channels/look-up-letters.ts';
import { channelPace } from '../../../shared/channels/slack/patient-slack.ts';
import { type Alert, alertIdOf } from '../../../shared/domain/alert.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { type Delivery, newDelivery } from '../../../shared/domain/delivery.ts';
import { meetingId, subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { noFollows, type Revision } from '../../../shared/domain/revision.ts';
import type { Destination, Subscription } from '../../../shared/domain/subscription.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aPausingClock } from '../../support/a-pausing-clock.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { anAlert } from '../../support/an-alert.ts';
import { changesAbout } from '../../support/changes-about.ts';
import { memoryCaseThreads } from '../../support/memory-case-threads.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySlack } from '../../support/memory-slack.ts';
import { memorySlackInstallations } from '../../support/memory-slack-installations.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { memoryWaitingLines } from '../../support/memory-waiting-lines.ts';

export const channel = 'C0123ABCD';
const operatorsToken = 'xoxb-operator';

/** What one revision tells a reader: of which meeting, about which items, in which changes. */
export type Telling = {
  meeting?: string;
  number?: number;
  items?: AgendaItem[];
  changes?: Change[];
  alert?: Partial<Alert>;
  corrects?: Revision['corrects'];
};

/** Channels, what they are told, and a Slack that answers as the test says; everything else in memory. */
export const aChannelOfReaders = (
  answer?: Parameters<typeof memorySlack>[0],
  { operatorsTeam = null }: { operatorsTeam?: string | null } = {},
) => {
  const clock = aPausingClock();
  const slack = memorySlack(answer);
  const stores = {
    outbox: memoryOutbox(),
    revisions: memoryRevisions(),
    caseThreads: memoryCaseThreads(),
    subscriptions: memorySubscriptions(),
    installations: memorySlackInstallations(aSlackInstallation()),
    sittings: memorySittings(),
    register: memoryRegister(),
    states: memorySourceStates(),
  };
  const municipalityOf = () => 'Ballerup';
  const lookUpLetters = makeLookUpLetters(stores, { municipalityOf, publicUrl: 'https://web.example/' });
  const deliver = makeDeliverSlack({
    ...stores,
    municipalityOf,
    lookUpLetters,
    lines: memoryWaitingLines(stores.outbox),
    operatorsToken: async () => operatorsToken,
    workspaceOf: async () => operatorsTeam,
    slackFor: slack.slackFor,
    pace: channelPace(clock),
    ...clock,
  });
  const write = async (
    {
      meeting = aRevision().meetingId,
      number = 1,
      items = [],
      changes = changesAbout(items),
      corrects = [],
      ...told
    }: Telling,
    { subscriber, group }: { subscriber: string; group: string },
  ): Promise<Delivery> => {
    const id = meetingId(meeting);
    const revision = aRevision({
      meetingId: id,
      number,
      meeting: aMeeting({ stage: 'minutes', items }),
      changes,
      corrects,
    });
    await stores.revisions.addOnce(revision, noFollows);
    const alert = anAlert({
      alertId: alertIdOf(id, number, subscriberId(subscriber)),
      subscriberId: subscriberId(subscriber),
      via: 'slack',
      group,
      meetingId: id,
      revision: number,
      matches: changes.map((_, position) => ({ changes: [position], because: [{ by: 'source' }] })),
      ...told.alert,
    });
    const createdAt = clock.now().toISOString();
    const delivery = newDelivery({
      deliveryId: `alert.${alert.alertId}`,
      subscriberId: alert.subscriberId,
      via: 'slack',
      group,
      contents: { kind: 'alert', alertId: alert.alertId },
      createdAt,
    });
    await stores.outbox.addAlertOnce(alert, delivery);
    return delivery;
  };
  return {
    ...stores,
    ...slack,
    clock,
    deliver: ({ deliveryId }: { deliveryId: string }) => deliver({ deliveryId }),
    /** A delivery to a channel that the configuration names. */
    toConfigured: (telling: Telling, to = channel) => write(telling, { subscriber: `slack.${to}`, group: to }),
    /** A delivery to a channel that follows something by its own choice. */
    toFollower: async (telling: Telling, destination: Extract<Destination, { via: 'slack' }>) => {
      const { subscriberId: subscriber } = await stores.subscriptions.subscriberFor(destination);
      const [id] = [subscriptionId(`of.${destination.channel}`)];
      const subscription: Subscription = aSubscription({
        subscriptionId: id,
        subscriberId: subscriber,
        via: 'slack',
        status: 'active',
      });
      if ((await stores.subscriptions.get(subscriber, id)) === null) await stores.subscriptions.add(subscription);
      return write(
        { ...telling, alert: { subscriptionIds: [id], ...telling.alert } },
        { subscriber, group: destination.channel },
      );
    },
    state: ({ deliveryId }: { deliveryId: string }) => stores.outbox.delivery(deliveryId),
    follows: async (destination: Destination) => {
      const known = await stores.subscriptions.knownBy(destination);
      return known === null ? [] : stores.subscriptions.ofSubscriber(known.subscriberId);
    },
  };
};
