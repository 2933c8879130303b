import type { Alert } from '../domain/alert.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { AlertId, SourceId, SubscriptionId } from '../domain/ids.ts';
import { sourceOfMeeting } from '../domain/meeting-id.ts';
import type { Revision } from '../domain/revision.ts';
import type { SourceStates } from '../domain/source-state.ts';
import { type Letter, letterOf } from './letter.ts';
import { type CorrectionStores, lookUpCorrections } from './look-up-corrections.ts';
import { mustBeThere } from './must-be-there.ts';

/** What one alert tells, and how it stands to what was told before. */
export type FoundLetter = {
  letter: Letter;
  subscriptionIds: SubscriptionId[];
  /** The messages that it takes something back of, and those that they took something back of, oldest first. */
  follows: Delivery[];
  /** What it takes back has not gone out yet: a correction comes after it. */
  isEarly: boolean;
  /** It was raised only to take back what never reached its reader. */
  isEmpty: boolean;
};

export type LookUpLetters = (alertIds: readonly AlertId[]) => Promise<FoundLetter[]>;

type Stores = CorrectionStores & { states: Pick<SourceStates, 'get'> };
type Known = { municipalityOf: (source: SourceId) => string; publicUrl: string };

/**
 * Looks up what the alerts of one message tell, in their order. An alert or revision that is gone throws: a letter with a
 * hole is not sent.
 */
export const makeLookUpLetters =
  (stores: Stores, known: Known): LookUpLetters =>
  async (alertIds) => {
    const alerts = await Promise.all(alertIds.map(async (id) => mustBeThere(await stores.outbox.alert(id), 'alert')));
    return Promise.all(alerts.map((alert) => lookUpLetter(alert, { ...stores, together: new Set(alertIds) }, known)));
  };

const lookUpLetter = async (
  alert: Alert,
  { together, ...stores }: Stores & { together: ReadonlySet<AlertId> },
  { municipalityOf, publicUrl }: Known,
): Promise<FoundLetter> => {
  const source = sourceOfMeeting(alert.meetingId);
  const revision = mustBeThere(await stores.revisions.get(alert.meetingId, alert.revision), 'revision');
  const state = await stores.states.get(source);
  const { corrections, follows, isEarly } = await lookUpCorrections({ alert, revision, together }, stores);
  const read = { municipality: municipalityOf(source), sourceReadAt: state?.lastReadAt ?? null, publicUrl };
  const readBefore = await lastReadBefore(revision, stores);
  return {
    letter: letterOf({ revision, alert, corrections, readBefore }, read),
    subscriptionIds: alert.subscriptionIds,
    follows,
    isEarly,
    isEmpty: corrections.length === 0 && alert.matches.length === 0,
  };
};

/** Only an edit of what was published is told with the time that it was first read. */
const lastReadBefore = async (
  { meetingId, number, changes }: Revision,
  { revisions }: Pick<Stores, 'revisions'>,
): Promise<string | null> => {
  const isEdit = changes.some(({ stage }) => stage === 'after-publication');
  return isEdit && number > 1 ? ((await revisions.get(meetingId, number - 1))?.capturedAt ?? null) : null;
};
