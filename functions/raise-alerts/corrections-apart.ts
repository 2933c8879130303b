import type { Alert, TakesBack } from '../../shared/domain/alert.ts';
import type { Outbox } from '../../shared/domain/delivery.ts';
import { type AlertId, alertId } from '../../shared/domain/ids.ts';
import type { Cadence } from '../../shared/domain/subscription.ts';
import { quickest } from './quickest.ts';
import type { Concerned } from './raise-alert.ts';
import type { ToldBefore } from './told-before.ts';

/** What a reader hears of a revision by themselves, and what waits for the digests that it takes something back of. */
type Parted = { concerned: Concerned; waiting: { alertId: AlertId; concerned: Concerned }[] };
type Stores = { outbox: Pick<Outbox, 'alert' | 'deliveryOf'> };

/**
 * What takes back something that still waits for a slower digest goes with that digest. Sent sooner it would correct what
 * its reader has not read, and would have to wait for it with all that is new.
 */
export const partedByDigest = async (
  concerned: Concerned,
  { id, outbox }: { id: AlertId } & Stores,
): Promise<Parted> => {
  const { told, interests } = concerned;
  const soonest = quickest([...interests, ...told.alerts]);
  const slower = told.alerts.filter(({ cadence }) => cadence !== soonest);
  const deliveries = await Promise.all(slower.map((alert) => outbox.deliveryOf(alert.alertId)));
  const waiting = slower.filter((_, place) => deliveries[place] === null);
  return {
    concerned: { ...concerned, told: toldIn(told, (alert) => !waiting.includes(alert)) },
    waiting: [...new Set(waiting.map(({ cadence }) => cadence))].map((digest) => ({
      alertId: correctionIn(id, digest),
      concerned: {
        ...concerned,
        shown: [],
        interests: [],
        told: toldIn(told, (alert) => waiting.includes(alert) && alert.cadence === digest),
      },
    })),
  };
};

/** What the reader's alerts about the revision, as they are kept, do not take back yet. */
export const notTakenBack = async (
  { alertId: id, corrects }: Pick<Alert, 'alertId' | 'corrects'>,
  { outbox }: Stores,
): Promise<TakesBack[]> => {
  if (corrects.length === 0) return [];
  const ids = [id, correctionIn(id, 'daily'), correctionIn(id, 'weekly')];
  const kept = (await Promise.all(ids.map((one) => outbox.alert(one)))).flatMap((alert) => alert?.corrects ?? []);
  return corrects.filter((one) => !kept.some((other) => other.change === one.change && other.alertId === one.alertId));
};

const correctionIn = (id: AlertId, digest: Cadence): AlertId => alertId(`${id}.correction.${digest}`);

const toldIn = ({ alerts, corrects }: ToldBefore, isMeant: (alert: Alert) => boolean): ToldBefore => {
  const own = alerts.filter(isMeant);
  return { alerts: own, corrects: corrects.filter((one) => own.some(({ alertId: id }) => id === one.alertId)) };
};
