import { configuredInterests } from '../../../functions/raise-alerts/configured-interests.ts';
import { findInterested } from '../../../functions/raise-alerts/interested.ts';
import { toldBefore } from '../../../functions/raise-alerts/told-before.ts';
import type { SlackChannel } from '../../../shared/contracts/slack-channels.ts';
import { type Alert, type AlertMatch, alertIdOf, readerOf } from '../../../shared/domain/alert.ts';
import type { Delivery, Outbox } from '../../../shared/domain/delivery.ts';
import type { AlertId, SubscriberId } from '../../../shared/domain/ids.ts';
import { matchInterests } from '../../../shared/domain/match-alerts.ts';
import type { Sittings } from '../../../shared/domain/register/sitting.ts';
import type { Revision, Revisions } from '../../../shared/domain/revision.ts';
import { type Interests, type Subscriptions, type Wish, wishKey } from '../../../shared/domain/subscription.ts';

export type WhoStores = {
  revisions: Pick<Revisions, 'get' | 'latest'>;
  sittings: Pick<Sittings, 'namesOf'>;
  subscriptions: Interests & Pick<Subscriptions, 'get'>;
  outbox: Pick<Outbox, 'alert' | 'alertsOf' | 'deliveryOf'>;
  channels: readonly SlackChannel[];
};

/** One reader - a subscriber or a channel - who would hear of a revision: of what, why, and what the ledger says of it. Never an address. */
export type Hearer = {
  subscriberId: SubscriberId;
  via: string;
  told: { item: string; kinds: string[]; because: string[] }[];
  /** How many things that they were told before are taken back. */
  corrections: number;
  /** Null where no alert was raised: it is not their turn yet, or they asked later. */
  ledger: Pick<Delivery, 'deliveryId' | 'status' | 'attempts' | 'lastError'> | 'waits for its digest' | null;
  /** Why they would not hear of it today, though an alert was raised; null for those who would. */
  since: 'ended' | 'paused' | 'asks for something else' | null;
};

/** Who would hear of the revision by what is asked for now, and who was to hear of it then; by name, so that two answers can be compared. */
export const whoHears = async (revision: Revision, stores: WhoStores): Promise<Hearer[]> => {
  const configured = configuredInterests(stores.channels);
  const { shown, interests } = await findInterested(revision, { ...stores, configured });
  const told = await toldBefore(revision, { ...stores, configured });
  const today = new Set([...interests.keys(), ...told.keys()]);
  const raised = await stores.outbox.alertsOf(revision.meetingId, revision.number);
  const hearers = [...today].map(async (reader): Promise<Hearer> => {
    const own = interests.get(reader) ?? [];
    const before = told.get(reader);
    return {
      subscriberId: reader,
      via: own[0]?.via ?? before?.alerts[0]?.via ?? 'email',
      told: matchInterests(shown, own).map((match) => inWords(match, revision)),
      corrections: before?.corrects.length ?? 0,
      ledger: await ledgerOf(alertIdOf(revision.meetingId, revision.number, reader), stores),
      since: null,
    };
  });
  const gone = raised.filter((alert) => !today.has(readerOf(alert)));
  const all = await Promise.all([...hearers, ...gone.map((alert) => hearerThen(alert, revision, stores))]);
  return all.sort((one, other) => (one.subscriberId < other.subscriberId ? -1 : 1));
};

const hearerThen = async (alert: Alert, revision: Revision, stores: WhoStores): Promise<Hearer> => ({
  subscriberId: readerOf(alert),
  via: alert.via,
  told: alert.matches.map((match) => inWords(match, revision)),
  corrections: alert.corrects.length,
  ledger: await ledgerOf(alert.alertId, stores),
  since: await sinceThen(alert, stores),
});

const sinceThen = async (
  { subscriberId, subscriptionIds }: Alert,
  { subscriptions }: WhoStores,
): Promise<Hearer['since']> => {
  const found = await Promise.all(subscriptionIds.map((id) => subscriptions.get(subscriberId, id)));
  const statuses = found.map((subscription) => subscription?.status);
  if (statuses.includes('active')) return 'asks for something else';
  return statuses.includes('paused') ? 'paused' : 'ended';
};

const inWords = ({ changes, because }: AlertMatch, revision: Revision): Hearer['told'][number] => {
  const own = changes.flatMap((position) => revision.changes[position] ?? []);
  const [first] = own;
  const item = first !== undefined && 'item' in first ? `item ${first.item.number}` : 'the meeting';
  return { item, kinds: own.map(({ kind }) => kind), because: because.map(askedFor) };
};

const ledgerOf = async (id: AlertId, { outbox }: WhoStores): Promise<Hearer['ledger']> => {
  if ((await outbox.alert(id)) === null) return null;
  const delivery = await outbox.deliveryOf(id);
  if (delivery === null) return 'waits for its digest';
  const { deliveryId, status, attempts, lastError } = delivery;
  return { deliveryId, status, attempts, lastError };
};

/** A committee is kept by the stems of its name, which say little to who reads them. */
const askedFor = (wish: Wish): string => (wish.by === 'committee' ? `committee:${wish.committee}` : wishKey(wish));
