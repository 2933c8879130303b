import { alertIdOf } from '../../../shared/domain/alert.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { SubscriptionId } from '../../../shared/domain/ids.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anAlert } from '../../support/an-alert.ts';
import { anItem } from '../../support/an-item.ts';
import type { Mailing } from './a-mailing.ts';

type Told = {
  title: string;
  caseNumber: string | null;
  number: number;
  subscriptionIds: SubscriptionId[];
  cadence: 'at-once' | 'daily';
};

/** Writes an alert of a decided item with this title, and - unless it waits for a digest - its delivery. */
export const anAlertToDeliver = async (
  { revisions, outbox, subscriberId }: Mailing,
  told: Partial<Told> = {},
): Promise<Delivery> => {
  const {
    title = 'Cykelsti på Hovedgaden',
    caseNumber = '15.00.00-A00-23-26',
    number = 1,
    cadence = 'at-once',
    ...more
  } = told;
  const meeting = aMeeting({
    stage: 'minutes',
    items: [anItem({ title, caseNumber, decision: aDecision('Godkendt.') })],
  });
  const revision = aRevision({ number, meeting });
  await revisions.addOnce(revision, noFollows);
  const alert = anAlert({
    ...more,
    subscriberId,
    revision: number,
    cadence,
    matches: [{ changes: [1], because: [{ by: 'word', word: 'cykelsti' }] }],
  });
  const alertId = alertIdOf(revision.meetingId, number, subscriberId);
  const delivery = aDelivery({ deliveryId: `alert.${number}`, subscriberId, contents: { kind: 'alert', alertId } });
  await outbox.addAlertOnce(alert, cadence === 'at-once' ? delivery : null);
  return delivery;
};
