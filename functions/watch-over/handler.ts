import { z } from 'zod';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRegister } from '../../shared/stores/records/dynamo-register.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../shared/stores/records/dynamo-sittings.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeWatchOver } from './watch-over.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    CHANGES_QUEUE_URL: z.url(),
    EMAIL_QUEUE_URL: z.url(),
    SLACK_QUEUE_URL: z.url(),
  }),
);
const client = openTables();
const records = { client, name: config.RECORDS_TABLE };

const watchOver = makeWatchOver({
  revisions: dynamoRevisions(records),
  register: dynamoRegister(records),
  sittings: dynamoSittings(records),
  outbox: dynamoOutbox({ client, name: config.OUTBOX_TABLE }),
  announce: queueSender<RevisionChanged>(config.CHANGES_QUEUE_URL),
  send: {
    email: queueSender<DeliveryDue>(config.EMAIL_QUEUE_URL),
    slack: queueSender<DeliveryDue>(config.SLACK_QUEUE_URL),
  },
  now: () => new Date(),
});

export const handler = () => watchOver();
