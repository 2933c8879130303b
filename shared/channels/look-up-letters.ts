import type { Alert } from '../domain/alert.ts';
import type { Outbox } from '../domain/delivery.ts';
import type { AlertId, SourceId, SubscriptionId } from '../domain/ids.ts';
import { sourceOfMeeting } from '../domain/meeting-id.ts';
import type { Revisions } from '../domain/revision.ts';
import type { SourceStates } from '../domain/source-state.ts';
import { type Letter, letterOf } from './letter.ts';

export type LookUpLetters = (
  alertIds: readonly AlertId[],
) => Promise<{ letters: Letter[]; subscriptionIds: SubscriptionId[] }>;

type Stores = { outbox: Pick<Outbox, 'alert'>; revisions: Pick<Revisions, 'get'>; states: Pick<SourceStates, 'get'> };

/** Looks up what alerts tell. An alert or revision that is gone throws: a letter with a hole is not sent. */
export const makeLookUpLetters =
  (
    { outbox, revisions, states }: Stores,
    known: { municipalityOf: (source: SourceId) => string; publicUrl: string },
  ): LookUpLetters =>
  async (alertIds) => {
    const alerts = await Promise.all(alertIds.map(async (id) => mustBeThere(await outbox.alert(id), 'alert')));
    const letters = await Promise.all(alerts.map((alert) => lookUpLetter(alert, { revisions, states }, known)));
    return { letters, subscriptionIds: [...new Set(alerts.flatMap((alert) => alert.subscriptionIds))] };
  };

const lookUpLetter = async (
  alert: Alert,
  { revisions, states }: Pick<Stores, 'revisions' | 'states'>,
  { municipalityOf, publicUrl }: { municipalityOf: (source: SourceId) => string; publicUrl: string },
): Promise<Letter> => {
  const source = sourceOfMeeting(alert.meetingId);
  const revision = mustBeThere(await revisions.get(alert.meetingId, alert.revision), 'revision');
  const state = await states.get(source);
  return letterOf(
    { revision, alert },
    { municipality: municipalityOf(source), sourceReadAt: state?.lastReadAt ?? null, publicUrl },
  );
};

const mustBeThere = <Value>(value: Value | null, what: string): Value => {
  if (value === null) throw new Error(`The ${what} that a delivery tells of is gone.`);
  return value;
};
