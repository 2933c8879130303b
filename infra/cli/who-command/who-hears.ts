import { configuredInterests } from '../../../functions/raise-alerts/configured-interests.ts';
import { findInterested } from '../../../functions/raise-alerts/interested.ts';
import { toldBefore } from '../../../functions/raise-alerts/told-before.ts';
import type { SlackChannel } from '../../../shared/contracts/slack-channels.ts';
import { alertIdOf } from '../../../shared/domain/alert.ts';
import type { Delivery, Outbox } from '../../../shared/domain/delivery.ts';
import type { SubscriberId } from '../../../shared/domain/ids.ts';
import { matchInterests } from '../../../shared/domain/match-alerts.ts';
import type { Sittings } from '../../../shared/domain/register/sitting.ts';
import type { Revision, Revisions } from '../../../shared/domain/revision.ts';
import { type Interests, wishKey } from '../../../shared/domain/subscription.ts';

export type WhoStores = {
  revisions: Pick<Revisions, 'get'>;
  sittings: Pick<Sittings, 'namesOf'>;
  subscriptions: Interests;
  outbox: Pick<Outbox, 'alert' | 'alertsOf' | 'deliveryOf'>;
  channels: readonly SlackChannel[];
};

/** One subscriber who would hear of a revision: of what, why, and what the ledger says of it. Never an address. */
export type Hearer = {
  subscriberId: SubscriberId;
  via: string;
  told: { item: string; kinds: string[]; because: string[] }[];
  /** How many things that they were told before are taken back. */
  corrections: number;
  /** Null where no alert was raised: it is not their turn yet, or they asked later. */
  ledger: Pick<Delivery, 'deliveryId' | 'status' | 'attempts' | 'lastError'> | 'waits for its digest' | null;
};

/** Who would hear of the revision by what is asked for now; by name, so that two answers can be compared. */
export const whoHears = async (revision: Revision, stores: WhoStores): Promise<Hearer[]> => {
  const configured = configuredInterests(stores.channels);
  const { shown, interests } = await findInterested(revision, { ...stores, configured });
  const told = await toldBefore(revision, { ...stores, configured });
  const subscribers = [...new Set([...interests.keys(), ...told.keys()])].sort();
  return Promise.all(
    subscribers.map(async (subscriberId) => {
      const own = interests.get(subscriberId) ?? [];
      const before = told.get(subscriberId);
      return {
        subscriberId,
        via: own[0]?.via ?? before?.alerts[0]?.via ?? 'email',
        told: matchInterests(shown, own).map((match) => inWords(match, revision)),
        corrections: before?.corrects.length ?? 0,
        ledger: await ledgerOf(revision, subscriberId, stores),
      };
    }),
  );
};

const inWords = (
  { changes, because }: ReturnType<typeof matchInterests>[number],
  revision: Revision,
): Hearer['told'][number] => {
  const own = changes.flatMap((position) => revision.changes[position] ?? []);
  const [first] = own;
  const item = first !== undefined && 'item' in first ? `item ${first.item.number}` : 'the meeting';
  return { item, kinds: own.map(({ kind }) => kind), because: because.map(wishKey) };
};

const ledgerOf = async (
  { meetingId, number }: Revision,
  subscriberId: SubscriberId,
  { outbox }: WhoStores,
): Promise<Hearer['ledger']> => {
  const id = alertIdOf(meetingId, number, subscriberId);
  if ((await outbox.alert(id)) === null) return null;
  const delivery = await outbox.deliveryOf(id);
  if (delivery === null) return 'waits for its digest';
  const { deliveryId, status, attempts, lastError } = delivery;
  return { deliveryId, status, attempts, lastError };
};
