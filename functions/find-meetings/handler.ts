import { z } from 'zod';
import { findMeetingsRequest } from '../../shared/contracts/find-meetings-request.ts';
import type { PublicationDue } from '../../shared/contracts/publication-due.ts';
import { watchedSources } from '../../shared/contracts/watched-sources.ts';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { openWatchedSources } from '../../shared/sources/open-watched-sources.ts';
import { dynamoPublicationRecords } from '../../shared/stores/records/dynamo-publication-records.ts';
import { dynamoQuarantine } from '../../shared/stores/records/dynamo-quarantine.ts';
import { dynamoSourceStates } from '../../shared/stores/records/dynamo-source-states.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeFindMeetings } from './find-meetings.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    PUBLICATIONS_QUEUE_URL: z.url(),
    SOURCES: watchedSources,
    CONTACT_URL: z.url(),
  }),
);
const now = () => new Date();
const records = { client: openTables(), name: config.RECORDS_TABLE };

const findMeetings = makeFindMeetings({
  sources: openWatchedSources(config.SOURCES, { contactUrl: config.CONTACT_URL, now }),
  states: dynamoSourceStates(records),
  records: dynamoPublicationRecords(records),
  quarantine: dynamoQuarantine(records),
  ask: queueSender<PublicationDue>(config.PUBLICATIONS_QUEUE_URL),
  now,
});

export const handler = (event: unknown) => findMeetings(findMeetingsRequest.parse(event ?? {}));
