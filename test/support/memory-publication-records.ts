import type { PublicationOfSitting } from '../../shared/domain/merge-publications.ts';
import type { PublicationRecord, PublicationRecords } from '../../shared/domain/publication-record.ts';
import { copiedRows } from './copied-rows.ts';

export const memoryPublicationRecords = (): PublicationRecords => {
  const records = copiedRows<PublicationRecord>();
  const contents = copiedRows<PublicationOfSitting>();
  const setFields = ({ sourceId, listed }: PublicationRecord, fields: Partial<PublicationRecord>) => {
    const key = `${sourceId}#${listed.publicationId}`;
    records.put(key, { ...untouched, ...records.get(key), ...fields } as PublicationRecord);
  };
  return {
    ofSource: async (sourceId) => records.all(`${sourceId}#`),
    get: async (sourceId, id) => records.get(`${sourceId}#${id}`),
    saveListed: async (record) => {
      const { sourceId, meetingId, listed, firstSight } = record;
      setFields(record, { sourceId, meetingId, listed, firstSight, unlistedAt: null, gone: null });
    },
    markUnlisted: async (record, at) => setFields(record, { unlistedAt: at }),
    markNotQueued: async (record) => setFields(record, { queued: null }),
    markGone: async (record, at) => setFields(record, { gone: { fingerprint: record.listed.fingerprint, at } }),
    markQueued: async (record, at) => setFields(record, { queued: { fingerprint: record.listed.fingerprint, at } }),
    markCaptured: async (record, captured) => setFields(record, { captured, doubted: null }),
    markDoubted: async (record, doubted) => setFields(record, { doubted }),
    saveContent: async ({ meetingId, listed }, content) =>
      contents.put(`${meetingId}#${listed.publicationId}`, content),
    contentsOf: async (meetingId) => contents.all(`${meetingId}#`),
  };
};

const untouched = { queued: null, captured: null, doubted: null, unlistedAt: null, gone: null };
