import { type Alert, readerOf } from '../../shared/domain/alert.ts';
import { isConfigured } from '../../shared/domain/configured-subscription.ts';
import type { Outbox } from '../../shared/domain/delivery.ts';
import type { SubscriberId, SubscriptionId } from '../../shared/domain/ids.ts';
import type { Revision, Revisions } from '../../shared/domain/revision.ts';
import { takenBackFrom, takenBackOf } from '../../shared/domain/take-back.ts';
import { log } from '../../shared/platform/log.ts';

/** What one reader was told that the revision takes back, and in which alerts. */
export type ToldBefore = Pick<Alert, 'corrects'> & { alerts: Alert[] };

type ToldBeforeDependencies = {
  revisions: Pick<Revisions, 'get'>;
  outbox: Pick<Outbox, 'alertsOf'>;
  configured: readonly { subscriptionId: SubscriptionId }[];
};

/** Who was told what the revision takes back: they hear of it because they were told, whatever they would match now. */
export const toldBefore = async (
  revision: Revision,
  dependencies: ToldBeforeDependencies,
): Promise<Map<SubscriberId, ToldBefore>> => {
  const earlier = [...new Set(revision.corrects.map((correction) => correction.revision))];
  const found = (await Promise.all(earlier.map((number) => alertsTakenBack(revision, number, dependencies)))).flat();
  return new Map(
    [...Map.groupBy(found, ({ alert }) => readerOf(alert))].map(([reader, own]) => [
      reader,
      { alerts: own.map(({ alert }) => alert), corrects: own.flatMap(({ corrects }) => corrects) },
    ]),
  );
};

const alertsTakenBack = async (
  revision: Revision,
  number: number,
  { revisions, outbox, configured }: ToldBeforeDependencies,
): Promise<(Pick<Alert, 'corrects'> & { alert: Alert })[]> => {
  const { meetingId } = revision;
  const earlier = await revisions.get(meetingId, number);
  if (earlier === null) {
    log.warn('correction.of-nothing', { meetingId, revision: revision.number, corrects: number });
    return [];
  }
  const takenBack = takenBackOf(revision, earlier);
  if (takenBack.length === 0) return [];
  const alerts = (await outbox.alertsOf(meetingId, number)).filter((alert) => isStillWanted(alert, configured));
  return alerts
    .map((alert) => ({ alert, corrects: takenBackFrom(alert, takenBack) }))
    .filter(({ corrects }) => corrects.length > 0);
};

/** What was taken out of the configuration has ended; who ended a subscription is seen when it is sent. */
const isStillWanted = ({ subscriptionIds }: Alert, configured: ToldBeforeDependencies['configured']): boolean =>
  subscriptionIds.some((id) => !isConfigured(id) || configured.some(({ subscriptionId }) => subscriptionId === id));
