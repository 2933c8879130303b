import { z } from 'zod';
import { sesSender } from '../../shared/channels/email/ses-sender.ts';
import { makeLookUpLetters } from '../../shared/channels/look-up-letters.ts';
import { deliveryDue } from '../../shared/contracts/delivery-due.ts';
import { sendTo } from '../../shared/contracts/send-to.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { secretReader } from '../../shared/platform/secret.ts';
import { signedTokens } from '../../shared/platform/signed-token.ts';
import { municipalityOf } from '../../shared/sources/municipality-of.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSourceStates } from '../../shared/stores/records/dynamo-source-states.ts';
import { dynamoSubscriptions } from '../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeDeliverEmail } from './deliver-email.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    SUBSCRIBERS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    PUBLIC_URL: z.url(),
    MAIL_FROM: z.string().min(3),
    SEND_TO: sendTo,
    SES_CONFIGURATION_SET: z.string(),
    TOKEN_KEY_SECRET: z.string(),
  }),
);
const now = () => new Date();
const client = openTables();
const records = { client, name: config.RECORDS_TABLE };
const outbox = dynamoOutbox({ client, name: config.OUTBOX_TABLE });

const deliverEmail = makeDeliverEmail({
  outbox,
  subscriptions: dynamoSubscriptions({ client, name: config.SUBSCRIBERS_TABLE }),
  lookUpLetters: makeLookUpLetters(
    { outbox, revisions: dynamoRevisions(records), states: dynamoSourceStates(records) },
    { municipalityOf, publicUrl: config.PUBLIC_URL },
  ),
  municipalityOf,
  tokens: signedTokens(secretReader(config.TOKEN_KEY_SECRET, now), now),
  sendMail: sesSender(config.SES_CONFIGURATION_SET),
  settings: { from: config.MAIL_FROM, publicUrl: config.PUBLIC_URL, gate: config.SEND_TO },
  now,
});

export const handler = eachMessage(deliveryDue, deliverEmail);
