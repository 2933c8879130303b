import { type Alert, alertIdOf } from '../../shared/domain/alert.ts';
import { aRevision } from './a-revision.ts';
import { aSubscription } from './a-subscription.ts';

/** An alert about the first change of the first revision, for the subscriber that `aSubscription` names. */
export const anAlert = (overrides: Partial<Alert> = {}): Alert => {
  const { subscriberId, subscriptionId, wishes, via, cadence } = aSubscription();
  const known = { meetingId: aRevision().meetingId, revision: 1, subscriberId, ...overrides };
  return {
    alertId: alertIdOf(known.meetingId, known.revision, known.subscriberId),
    via,
    group: known.subscriberId,
    cadence,
    matches: [{ changes: [0], because: wishes }],
    corrects: [],
    subscriptionIds: [subscriptionId],
    raisedAt: '2026-04-15T09:00:05.000Z',
    ...known,
  };
};
