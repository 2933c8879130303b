import type { MeetingId, PublicationId, SourceId } from '../../domain/ids.ts';

/** Every key of the Records table, in one place. */
export const recordKeys = {
  sourceState: (source: SourceId) => ({ pk: `SOURCE#${source}`, sk: 'STATE' }),
  sourceRest: (source: SourceId) => ({ pk: `SOURCE#${source}`, sk: 'REST' }),
  publication: (source: SourceId, id: PublicationId) => ({ pk: `SOURCE#${source}`, sk: `${publicationPrefix}${id}` }),
  content: (meeting: MeetingId, id: PublicationId) => ({ pk: `MEETING#${meeting}`, sk: `${publicationPrefix}${id}` }),
  head: (meeting: MeetingId) => ({ pk: `MEETING#${meeting}`, sk: 'HEAD' }),
  revision: (meeting: MeetingId, number: number) => ({
    pk: `MEETING#${meeting}`,
    sk: `REVISION#${String(number).padStart(6, '0')}`,
  }),
  /** A meeting as cases are followed through it, among its committee's others. */
  sitting: (source: SourceId, sitting: { line: string; startsAt: string; meetingId: MeetingId }) => ({
    pk: `COMMITTEE#${source}#${sitting.line}`,
    sk: `${sitting.startsAt}#${sitting.meetingId}`,
  }),
  /** Where a meeting's sitting lies: it moves with the meeting. */
  sittingPlace: (meeting: MeetingId) => ({ pk: `MEETING#${meeting}`, sk: 'SITTING' }),
  committee: (source: SourceId, line: string) => ({ pk: `SOURCE#${source}`, sk: `${committeePrefix}${line}` }),
  caseSitting: (source: SourceId, treatment: { caseKey: string; startsAt: string; meetingId: MeetingId }) => ({
    pk: `CASE#${source}#${treatment.caseKey}`,
    sk: `${treatment.startsAt}#${treatment.meetingId}`,
  }),
  registerEntry: (source: SourceId, entryId: string) => ({ pk: `SOURCE#${source}`, sk: `${registerPrefix}${entryId}` }),
  registerCheck: (checkAt: string, entryId: string) => ({ pk: checkPartition, sk: `${checkAt}#${entryId}` }),
  unannounced: (meeting: MeetingId, number: number) => ({
    pk: unannouncedPartition,
    sk: `REVISION#${meeting}#${number}`,
  }),
  unraised: (meeting: MeetingId, number: number) => ({ pk: unraisedPartition, sk: `REVISION#${meeting}#${number}` }),
  held: (source: SourceId, id: PublicationId | null) => ({
    pk: heldPartition,
    sk: id === null ? `${source}#LIST` : `${source}#${publicationPrefix}${id}`,
  }),
  pagePart: (sha256: string, part: number) => ({ pk: `PAGE#${sha256}`, sk: `PART#${String(part).padStart(4, '0')}` }),
};

export const publicationPrefix = 'PUBLICATION#';
export const committeePrefix = 'COMMITTEE#';
export const registerPrefix = 'REGISTER#';
export const checkPartition = 'CHECK';
/** What is held, of all sources: little, and looked at by people. */
export const heldPartition = 'HELD';
export const unannouncedPartition = 'UNANNOUNCED';
/** Revisions stand here from when they are announced until all their alerts are written. */
export const unraisedPartition = 'UNRAISED';
