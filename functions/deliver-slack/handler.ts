import { z } from 'zod';
import { makeLookUpLetters } from '../../shared/channels/look-up-letters.ts';
import { slackSender } from '../../shared/channels/slack/slack-sender.ts';
import { deliveryDue } from '../../shared/contracts/delivery-due.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { secretReader } from '../../shared/platform/secret.ts';
import { municipalityOf } from '../../shared/sources/municipality-of.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSourceStates } from '../../shared/stores/records/dynamo-source-states.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeDeliverSlack } from './deliver-slack.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    PUBLIC_URL: z.url(),
    SLACK_TOKEN_SECRET: z.string(),
    SLACK_API_URL: z.url().optional(),
  }),
);
const now = () => new Date();
const client = openTables();
const records = { client, name: config.RECORDS_TABLE };
const outbox = dynamoOutbox({ client, name: config.OUTBOX_TABLE });

const deliverSlack = makeDeliverSlack({
  outbox,
  lookUpLetters: makeLookUpLetters(
    { outbox, revisions: dynamoRevisions(records), states: dynamoSourceStates(records) },
    { municipalityOf, publicUrl: config.PUBLIC_URL },
  ),
  postMessage: slackSender(secretReader(config.SLACK_TOKEN_SECRET, now), config.SLACK_API_URL),
  now,
});

export const handler = eachMessage(deliveryDue, deliverSlack);
