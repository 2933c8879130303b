import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import { isConfigured } from '../../shared/domain/configured-subscription.ts';
import { type MeetingId, meetingId } from '../../shared/domain/ids.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import type { Revision, Revisions } from '../../shared/domain/revision.ts';
import type { Interest, Interests, Subscriptions } from '../../shared/domain/subscription.ts';
import { workThrough } from '../../shared/platform/work-through.ts';
import { type ConfiguredInterest, findInterested } from './interested.ts';
import { type RaiseAlertDependencies, raiseAlert } from './raise-alert.ts';
import { toldBefore } from './told-before.ts';

export type RaiseAlertsDependencies = RaiseAlertDependencies & {
  revisions: Pick<Revisions, 'get' | 'latest' | 'markRaised'>;
  subscriptions: Interests & Pick<Subscriptions, 'get'>;
  sittings: Pick<Sittings, 'namesOf'>;
  configured: readonly ConfiguredInterest[];
};

/** Raises one alert for each subscriber whom the revision's changes concern, and sends it on its way. Marked once all of them are. */
export const makeRaiseAlerts =
  (dependencies: RaiseAlertsDependencies) =>
  async (changed: RevisionChanged): Promise<void> => {
    const revision = await dependencies.revisions.get(meetingId(changed.meetingId), changed.revision);
    if (revision === null) throw new Error(`No revision ${changed.revision} of meeting ${changed.meetingId}.`);
    await raiseAlertsOf(revision, { tell: 'everybody' }, dependencies);
    // The queue keeps no order: a correction that was raised before what it corrects found nobody who had been told.
    for (const later of await correctionsSince(revision, dependencies))
      await raiseAlertsOf(later, { tell: 'told-before' }, dependencies);
    await dependencies.revisions.markRaised(revision.meetingId, revision.number);
  };

const raiseAlertsOf = async (
  revision: Revision,
  { tell }: { tell: 'everybody' | 'told-before' },
  dependencies: RaiseAlertsDependencies,
): Promise<void> => {
  const { shown, interests } = await findInterested(revision, dependencies);
  const told = await toldBefore(revision, dependencies);
  // A revision may concern thousands: some at a time, and everybody's turn comes whatever fails for another.
  await workThrough(
    new Set([...(tell === 'everybody' ? interests.keys() : []), ...told.keys()]),
    async (reader) => {
      const own = await followedThen(interests.get(reader) ?? [], revision, dependencies);
      const before = told.get(reader) ?? { alerts: [], corrects: [] };
      if (own.length + before.alerts.length === 0) return;
      await raiseAlert(revision, { reader, shown, interests: own, told: before }, dependencies);
    },
    { atOnce: 25, what: 'alerts' },
  );
};

/** A revision may be raised again for days, while one reader's alert fails: by then it is no news for who follows since. */
const lateMilliseconds = 86_400_000;

const followedThen = async (
  interests: readonly Interest[],
  { capturedAt }: Revision,
  { subscriptions, now }: RaiseAlertsDependencies,
): Promise<Interest[]> => {
  if (now().getTime() - Date.parse(capturedAt) < lateMilliseconds) return [...interests];
  const found = await Promise.all(
    interests.map(async (interest) => {
      if (isConfigured(interest.subscriptionId)) return [interest];
      const own = await subscriptions.get(interest.subscriberId, interest.subscriptionId);
      const since = own === null ? null : (own.resumedAt ?? own.confirmedAt ?? own.createdAt);
      return since !== null && since <= capturedAt ? [interest] : [];
    }),
  );
  return found.flat();
};

/** Later revisions that take back something of this one, or of one that does. */
const correctionsSince = async (
  { meetingId, number }: Revision,
  { revisions }: RaiseAlertsDependencies,
): Promise<Revision[]> => {
  const newest = (await revisions.latest(meetingId))?.number ?? number;
  const corrected = new Set([number]);
  const corrections: Revision[] = [];
  for (const later of await revisionsBetween(meetingId, { after: number, until: newest }, revisions)) {
    if (!later.corrects.some(({ revision }) => corrected.has(revision))) continue;
    corrected.add(later.number);
    corrections.push(later);
  }
  return corrections;
};

const revisionsBetween = async (
  id: MeetingId,
  { after, until }: { after: number; until: number },
  revisions: Pick<Revisions, 'get'>,
): Promise<Revision[]> => {
  const numbers = Array.from({ length: until - after }, (_, index) => after + 1 + index);
  const found = await Promise.all(numbers.map((number) => revisions.get(id, number)));
  return found.filter((revision) => revision !== null);
};
