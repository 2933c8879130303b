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
  postponement: (source: SourceId, meeting: MeetingId, itemNumber: string) => ({
    pk: `SOURCE#${source}`,
    sk: `${postponementPrefix}${meeting}#${itemNumber}`,
  }),
  unannounced: (meeting: MeetingId, number: number) => ({
    pk: unannouncedPartition,
    sk: `REVISION#${meeting}#${number}`,
  }),
  pagePart: (sha256: string, part: number) => ({ pk: `PAGE#${sha256}`, sk: `PART#${String(part).padStart(4, '0')}` }),
};

export const publicationPrefix = 'PUBLICATION#';
export const postponementPrefix = 'POSTPONEMENT#';
export const unannouncedPartition = 'UNANNOUNCED';
