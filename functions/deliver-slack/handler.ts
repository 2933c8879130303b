import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { makeLookUpLetters } from '../../shared/channels/look-up-letters.ts';
import { channelPace } from '../../shared/channels/slack/patient-slack.ts';
import { slackApi } from '../../shared/channels/slack/slack-api.ts';
import { slackWorkspaceOf } from '../../shared/channels/slack/workspace-of.ts';
import { deliveryDue } from '../../shared/contracts/delivery-due.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { makeSeal } from '../../shared/platform/seal.ts';
import { secretReader } from '../../shared/platform/secret.ts';
import { municipalityOf } from '../../shared/sources/municipality-of.ts';
import { dynamoCaseThreads } from '../../shared/stores/outbox/dynamo-case-threads.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoWaitingLines } from '../../shared/stores/outbox/dynamo-waiting-lines.ts';
import { dynamoRegister } from '../../shared/stores/records/dynamo-register.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../shared/stores/records/dynamo-sittings.ts';
import { dynamoSourceStates } from '../../shared/stores/records/dynamo-source-states.ts';
import { dynamoSlackInstallations } from '../../shared/stores/subscribers/dynamo-slack-installations.ts';
import { dynamoSubscriptions } from '../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeDeliverSlack } from './deliver-slack.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    SUBSCRIBERS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    PUBLIC_URL: z.url(),
    SLACK_TOKEN_SECRET: z.string(),
    ADDRESS_KEY_SECRET: z.string(),
    SLACK_API_URL: z.url().optional(),
  }),
);
const now = () => new Date();
const client = openTables();
const records = { client, name: config.RECORDS_TABLE };
const subscribers = { client, name: config.SUBSCRIBERS_TABLE };
const outbox = dynamoOutbox({ client, name: config.OUTBOX_TABLE });
const revisions = dynamoRevisions(records);
const seal = makeSeal(secretReader(config.ADDRESS_KEY_SECRET, now));
const states = dynamoSourceStates(records);
const time = { now, pause: async (milliseconds: number) => void (await pause(milliseconds)) };

const deliverSlack = makeDeliverSlack({
  outbox,
  lines: dynamoWaitingLines({ client, name: config.OUTBOX_TABLE }),
  revisions,
  caseThreads: dynamoCaseThreads({ client, name: config.OUTBOX_TABLE }),
  subscriptions: dynamoSubscriptions(subscribers, seal),
  installations: dynamoSlackInstallations(subscribers, seal),
  sittings: dynamoSittings(records),
  register: dynamoRegister(records),
  states,
  municipalityOf,
  lookUpLetters: makeLookUpLetters({ outbox, revisions, states }, { municipalityOf, publicUrl: config.PUBLIC_URL }),
  operatorsToken: secretReader(config.SLACK_TOKEN_SECRET, now),
  workspaceOf: slackWorkspaceOf(config.SLACK_API_URL),
  slackFor: (token) => slackApi(token, config.SLACK_API_URL),
  pace: channelPace(time),
  ...time,
});

export const handler = eachMessage(deliveryDue, deliverSlack);
