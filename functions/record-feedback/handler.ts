import { z } from 'zod';
import { sesFeedback } from '../../shared/contracts/ses-feedback.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoSubscriptions } from '../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeRecordFeedback } from './record-feedback.ts';

const config = readConfig(z.object({ OUTBOX_TABLE: z.string(), SUBSCRIBERS_TABLE: z.string() }));
const client = openTables();

const recordFeedback = makeRecordFeedback({
  outbox: dynamoOutbox({ client, name: config.OUTBOX_TABLE }),
  subscriptions: dynamoSubscriptions({ client, name: config.SUBSCRIBERS_TABLE }),
  now: () => new Date(),
});

export const handler = eachMessage(sesFeedback, recordFeedback);
