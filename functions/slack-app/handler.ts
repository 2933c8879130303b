import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { slackAppSecret } from '../../shared/contracts/slack-app-secret.ts';
import { slackChannels } from '../../shared/contracts/slack-channels.ts';
import { watchedSources } from '../../shared/contracts/watched-sources.ts';
import { sourceId, subscriptionId } from '../../shared/domain/ids.ts';
import { keptHistory } from '../../shared/domain/register/kept-history.ts';
import { jsonText } from '../../shared/platform/json-text.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { makeSeal } from '../../shared/platform/seal.ts';
import { secretReader } from '../../shared/platform/secret.ts';
import { municipalityOf } from '../../shared/sources/municipality-of.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../shared/stores/records/dynamo-sittings.ts';
import { dynamoSlackInstallations } from '../../shared/stores/subscribers/dynamo-slack-installations.ts';
import { dynamoSubscriptions } from '../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeBoltApp } from './bolt-app.ts';
import { boltLogger } from './bolt-logger.ts';
import type { SlackAppDependencies } from './dependencies.ts';
import { makeSlackApp } from './slack-app.ts';
import { timeLimit } from './time-limit.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    SUBSCRIBERS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    ADDRESS_KEY_SECRET: z.string(),
    SLACK_APP_SECRET: z.string(),
    PUBLIC_URL: z.url(),
    SLACK_API_URL: z.url().optional(),
    SLACK_CHANNELS: jsonText.pipe(slackChannels),
    SOURCES: watchedSources,
  }),
);
const now = () => new Date();
const client = openTables();
const records = { client, name: config.RECORDS_TABLE };
const subscribers = { client, name: config.SUBSCRIBERS_TABLE };
const seal = makeSeal(secretReader(config.ADDRESS_KEY_SECRET, now));
const slackApp = secretReader(config.SLACK_APP_SECRET, now);
const sittings = dynamoSittings(records);
const slackApiUrl = config.SLACK_API_URL ?? 'https://slack.com/api/';

/** Slack waits three seconds for us, so we do not wait longer for Slack. */
const clientOptions = {
  slackApiUrl,
  timeout: 1500,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: boltLogger,
};

const dependencies: SlackAppDependencies = {
  configured: config.SLACK_CHANNELS,
  watched: config.SOURCES.map(({ sourceId: id }) => ({
    sourceId: sourceId(id),
    municipality: municipalityOf(sourceId(id)),
  })),
  sittings,
  historyOf: keptHistory(sittings, now),
  subscriptions: dynamoSubscriptions(subscribers, seal),
  installations: dynamoSlackInstallations(subscribers, seal),
  outbox: dynamoOutbox({ client, name: config.OUTBOX_TABLE }),
  revisions: dynamoRevisions(records),
  publicUrl: config.PUBLIC_URL,
  credentials: async () => slackAppSecret(await slackApp()),
  slackFor: (token) => new WebClient(token, clientOptions),
  authorizeUrl: new URL('/oauth/v2/authorize', slackApiUrl).href,
  timeLimit,
  pause: async (milliseconds) => void (await pause(milliseconds)),
  now,
  newId: () => subscriptionId(randomBytes(9).toString('base64url')),
};

export const handler = handle(makeSlackApp(dependencies, makeBoltApp(dependencies, clientOptions)));
