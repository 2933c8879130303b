import { z } from 'zod';
import { publicationDue } from '../../shared/contracts/publication-due.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import { watchedSources } from '../../shared/contracts/watched-sources.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { openWatchedSources } from '../../shared/sources/open-watched-sources.ts';
import { dynamoPageArchive } from '../../shared/stores/records/dynamo-page-archive.ts';
import { dynamoPublicationRecords } from '../../shared/stores/records/dynamo-publication-records.ts';
import { dynamoQuarantine } from '../../shared/stores/records/dynamo-quarantine.ts';
import { dynamoRegister } from '../../shared/stores/records/dynamo-register.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../shared/stores/records/dynamo-sittings.ts';
import { dynamoSourceStates } from '../../shared/stores/records/dynamo-source-states.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeCaptureRevision } from './capture-revision.ts';

const config = readConfig(
  z.object({ RECORDS_TABLE: z.string(), CHANGES_QUEUE_URL: z.url(), SOURCES: watchedSources, CONTACT_URL: z.url() }),
);
const now = () => new Date();
const records = { client: openTables(), name: config.RECORDS_TABLE };
const sources = new Map(
  openWatchedSources(config.SOURCES, { contactUrl: config.CONTACT_URL, now }).map(({ sourceId, source }) => [
    sourceId,
    source,
  ]),
);

const captureRevision = makeCaptureRevision({
  sourceOf: (id) => {
    const source = sources.get(id);
    if (source === undefined) throw new Error(`Source ${id} is no longer watched.`);
    return source;
  },
  records: dynamoPublicationRecords(records),
  states: dynamoSourceStates(records),
  quarantine: dynamoQuarantine(records),
  pages: dynamoPageArchive(records),
  revisions: dynamoRevisions(records),
  register: dynamoRegister(records),
  sittings: dynamoSittings(records),
  announce: queueSender<RevisionChanged>(config.CHANGES_QUEUE_URL),
  now,
});

export const handler = eachMessage(publicationDue, captureRevision);
