import { configuredInterests } from '../../../functions/raise-alerts/configured-interests.ts';
import { makeRaiseAlerts } from '../../../functions/raise-alerts/raise-alerts.ts';
import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import type { SlackChannel } from '../../../shared/contracts/slack-channels.ts';
import { alertIdOf } from '../../../shared/domain/alert.ts';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import { noFollows, type Revision } from '../../../shared/domain/revision.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aClock } from '../../support/a-clock.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { anItem } from '../../support/an-item.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { recordingSender } from '../../support/recording-sender.ts';

/** Minutes with two decided items: a school in case 17, and a cycle path in case 05. */
export const minutesOfTwo = aRevision({
  meeting: aMeeting({
    stage: 'minutes',
    items: [
      anItem({ number: '1', title: 'Ny skole', caseNumber: '17.00.00-A00-1-26', recommendations: [] }),
      anItem({ number: '2', title: 'Cykelsti på Hovedgaden', caseNumber: '05.04.00-A00-2-26', recommendations: [] }),
    ].map((item) => ({ ...item, decision: aDecision('Godkendt.') })),
  }),
});

export const aChannel = (overrides: Partial<SlackChannel> = {}): SlackChannel => ({
  channel: 'C0123ABCD',
  name: 'skole',
  sources: ['ballerup'],
  topics: [],
  words: [],
  committees: [],
  ...overrides,
});

type Given = { revision?: Revision; channels?: SlackChannel[]; emailFailures?: number; slackFailures?: number };

/** A stored revision, and whoever may be told of it. */
export const aRaising = async (given: Given = {}) => {
  const { revision = minutesOfTwo, channels = [], emailFailures = 0, slackFailures = 0 } = given;
  const clock = aClock();
  const { now } = clock;
  const [sittings, subscriptions, outbox] = [memorySittings(), memorySubscriptions(), memoryOutbox()];
  const revisions = memoryRevisions({ sittings });
  const email = recordingSender<DeliveryDue>(emailFailures);
  const slack = recordingSender<DeliveryDue>(slackFailures);
  await revisions.addOnce(revision, noFollows);
  const raiseAlerts = makeRaiseAlerts({
    revisions,
    sittings,
    subscriptions,
    configured: configuredInterests(channels),
    outbox,
    send: { email: email.send, slack: slack.send },
    now,
  });
  let made = 0;
  return {
    clock,
    outbox,
    revisions,
    sittings,
    subscriptions,
    email,
    slack,
    /** Confirmed, and each with an id of its own. */
    follow: async (who: string, wish: Subscription['wishes'][number], more: Partial<Subscription> = {}) => {
      made += 1;
      await subscriptions.add(
        aSubscription({
          subscriberId: subscriberId(who),
          subscriptionId: subscriptionId(`subscription-${made}`),
          status: 'active',
          wishes: [wish],
          ...more,
        }),
      );
    },
    raise: () => raiseAlerts({ meetingId: revision.meetingId, revision: revision.number }),
    alertOf: (who: string) => outbox.alert(alertIdOf(revision.meetingId, revision.number, subscriberId(who))),
    emailed: () => email.sent.map(({ message }) => message.deliveryId),
    raiseAlerts,
  };
};
