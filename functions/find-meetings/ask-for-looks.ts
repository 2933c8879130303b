import type { PublicationDue } from '../../shared/contracts/publication-due.ts';
import { type LookReason, lookReason, type PublicationRecord } from '../../shared/domain/publication-record.ts';
import type { OpenedSource } from '../../shared/sources/open-watched-sources.ts';
import type { FindMeetingsDependencies } from './dependencies.ts';

type Listed = { records: readonly PublicationRecord[]; lookAgain: boolean };

/** Asks for every look that is due, in the order of the meetings, and writes down that it was asked for. */
export const askForLooks = async (
  { host }: Pick<OpenedSource, 'host'>,
  listed: Listed,
  { records, ask, now }: Pick<FindMeetingsDependencies, 'records' | 'ask' | 'now'>,
): Promise<void> => {
  const at = now();
  const due = dueLooks(listed, at);
  await ask(
    due.map(({ record, reason }) => ({
      message: dueMessage(record, reason),
      place: { group: host, once: onceKey(record, at) },
    })),
  );
  for (const { record } of due) await records.markQueued(record, at.toISOString());
};

const dueLooks = ({ records, lookAgain }: Listed, at: Date): { record: PublicationRecord; reason: LookReason }[] => {
  const withMinutes = meetingsWithMinutes(records);
  return records
    .flatMap((record) => {
      const reason = lookReason(record, at, record.listed.stage === 'agenda' && withMinutes.has(record.meetingId));
      return reason === null || (reason === 'another-look' && !lookAgain) ? [] : [{ record, reason }];
    })
    .sort((left, right) => left.record.listed.startsAt.localeCompare(right.record.listed.startsAt));
};

// The minutes of a supplementary agenda alone do not stand for the sitting, so its agenda is still looked at.
const meetingsWithMinutes = (records: readonly PublicationRecord[]) =>
  new Set(
    records
      .filter(({ listed, captured }) => listed.stage === 'minutes' && !listed.supplementary && captured !== null)
      .map(({ meetingId }) => meetingId),
  );

const dueMessage = ({ sourceId, meetingId, listed }: PublicationRecord, reason: LookReason): PublicationDue => ({
  sourceId,
  meetingId,
  publicationId: listed.publicationId,
  reason,
  fingerprint: listed.fingerprint,
});

/** Equal within one poll, so that a poll that is run twice asks once. */
const onceKey = ({ sourceId, listed }: PublicationRecord, at: Date): string =>
  `${sourceId}|${listed.publicationId}|${listed.fingerprint}|${at.toISOString().slice(0, 16)}`;
