import { makeCaptureRevision } from '../../../functions/capture-revision/capture-revision.ts';
import type { RevisionChanged } from '../../../shared/contracts/revision-changed.ts';
import type { PublicationId } from '../../../shared/domain/ids.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { PublicationRecord } from '../../../shared/domain/publication-record.ts';
import { maskedSource } from '../../../shared/sources/masking/masked-source.ts';
import { aClock } from '../../support/a-clock.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { aPublicationRecord } from '../../support/a-publication-record.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSource, type Site } from '../../support/a-source.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryPageArchive } from '../../support/memory-page-archive.ts';
import { memoryPublicationRecords } from '../../support/memory-publication-records.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { recordingSender } from '../../support/recording-sender.ts';

/** The meeting that the builders are about. */
export const april = aRevision().meetingId;

/** A site whose publications are captured; `queueFailures` announcements fail first. */
export const aCapture = ({ queueFailures = 0 } = {}) => {
  const clock = aClock();
  const records = memoryPublicationRecords();
  const followed = { register: memoryRegister(), sittings: memorySittings() };
  const revisions = memoryRevisions(followed);
  const pages = memoryPageArchive();
  const quarantine = memoryQuarantine();
  const states = memorySourceStates();
  const queue = recordingSender<RevisionChanged>(queueFailures);
  const site: Site = { listed: [], published: new Map(), problem: null };
  const captureRevision = makeCaptureRevision({
    sourceOf: () => maskedSource(aSource(site, clock.now)),
    records,
    states,
    quarantine,
    pages,
    revisions,
    ...followed,
    announce: queue.send,
    now: clock.now,
  });
  const recordOf = (id: PublicationId) => records.get(ballerup, id);
  return {
    clock,
    quarantine,
    pages,
    ...followed,
    revisions,
    states,
    records,
    site,
    recordOf,
    latest: () => revisions.latest(april),
    announced: () => queue.sent.map(({ message }) => message.revision),
    /** What the site publishes from now on; the list has shown it to us. */
    publish: async (publication: Publication, record: Partial<PublicationRecord> = {}) => {
      const { publicationId, stage, supplementary } = publication;
      const listed = aListedPublication({ publicationId, stage, supplementary });
      site.published.set(publicationId, publication);
      await records.saveListed(aPublicationRecord({ listed, ...record }));
    },
    capture: async ({ publicationId }: Pick<Publication, 'publicationId'>) =>
      captureRevision({ sourceId: ballerup, publicationId, meetingId: april, reason: 'new', fingerprint: 'seen' }),
  };
};
