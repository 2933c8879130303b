import type { PublicationOfSitting } from '../../shared/domain/merge-publications.ts';
import type { PublicationRecord } from '../../shared/domain/publication-record.ts';
import type { Evidence } from '../../shared/domain/revision.ts';
import type { FetchedPage, ReadPublication } from '../../shared/sources/source.ts';

/** A publication that was just read, what we know of it, and the list's fingerprint that the look answers to. */
export type Reading = { record: PublicationRecord; read: ReadPublication; fingerprint: string };

export const contentOf = ({ record, read }: Reading): PublicationOfSitting => ({
  publication: read.publication,
  releasedAt: record.listed.releasedAt,
});

export const evidenceOf = ({ url, sha256, fetchedAt, masked }: FetchedPage): Evidence => ({
  url,
  sha256,
  fetchedAt,
  ...(masked === undefined ? {} : { masked }),
});
