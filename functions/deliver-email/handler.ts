import { setTimeout } from 'node:timers/promises';
import { SESClient } from '@aws-sdk/client-ses';
import { z } from 'zod';
import { makePace } from '../../shared/channels/email/pace.ts';
import { makeAllowance } from '../../shared/channels/email/send-quota.ts';
import { readSesQuota } from '../../shared/channels/email/ses-quota.ts';
import { sesSender } from '../../shared/channels/email/ses-sender.ts';
import { withinQuota } from '../../shared/channels/email/within-quota.ts';
import { makeLookUpLetters } from '../../shared/channels/look-up-letters.ts';
import { deliveryDue } from '../../shared/contracts/delivery-due.ts';
import { mailSenders } from '../../shared/contracts/mail-senders.ts';
import { sendTo } from '../../shared/contracts/send-to.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { makeSeal } from '../../shared/platform/seal.ts';
import { secretReader } from '../../shared/platform/secret.ts';
import { signedTokens } from '../../shared/platform/signed-token.ts';
import { municipalityOf } from '../../shared/sources/municipality-of.ts';
import { dynamoLastMails } from '../../shared/stores/outbox/dynamo-last-mails.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRegister } from '../../shared/stores/records/dynamo-register.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../shared/stores/records/dynamo-sittings.ts';
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
    ADDRESS_KEY_SECRET: z.string(),
  }),
);
const now = () => new Date();
const client = openTables();
const records = { client, name: config.RECORDS_TABLE };
const ses = new SESClient({});
const states = dynamoSourceStates(records);
const outbox = dynamoOutbox({ client, name: config.OUTBOX_TABLE });

const deliverEmail = makeDeliverEmail({
  outbox,
  lastMails: dynamoLastMails({ client, name: config.OUTBOX_TABLE }),
  subscriptions: dynamoSubscriptions(
    { client, name: config.SUBSCRIBERS_TABLE },
    makeSeal(secretReader(config.ADDRESS_KEY_SECRET, now)),
  ),
  sittings: dynamoSittings(records),
  register: dynamoRegister(records),
  states,
  lookUpLetters: makeLookUpLetters(
    { outbox, revisions: dynamoRevisions(records), states },
    { municipalityOf, publicUrl: config.PUBLIC_URL },
  ),
  municipalityOf,
  tokens: signedTokens(secretReader(config.TOKEN_KEY_SECRET, now), now),
  sendMail: withinQuota(sesSender(ses, config.SES_CONFIGURATION_SET), {
    allowance: makeAllowance(readSesQuota(ses), now),
    pace: makePace({ elapsed: () => performance.now(), wait: async (milliseconds) => setTimeout(milliseconds) }),
    senders: mailSenders,
  }),
  settings: { from: config.MAIL_FROM, publicUrl: config.PUBLIC_URL, gate: config.SEND_TO },
  now,
});

export const handler = eachMessage(deliveryDue, deliverEmail);
