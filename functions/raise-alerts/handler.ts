import { z } from 'zod';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { revisionChanged } from '../../shared/contracts/revision-changed.ts';
import { slackChannels } from '../../shared/contracts/slack-channels.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { jsonText } from '../../shared/platform/json-text.ts';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../shared/stores/records/dynamo-sittings.ts';
import { dynamoInterests } from '../../shared/stores/subscribers/dynamo-interests.ts';
import { dynamoSubscriptionEnds } from '../../shared/stores/subscribers/dynamo-subscription-ends.ts';
import { openTables } from '../../shared/stores/table.ts';
import { configuredInterests } from './configured-interests.ts';
import { makeRaiseAlerts } from './raise-alerts.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    SUBSCRIBERS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    EMAIL_QUEUE_URL: z.url(),
    SLACK_QUEUE_URL: z.url(),
    SLACK_CHANNELS: jsonText.pipe(slackChannels),
  }),
);
const client = openTables();
const subscribers = { client, name: config.SUBSCRIBERS_TABLE };

const raiseAlerts = makeRaiseAlerts({
  revisions: dynamoRevisions({ client, name: config.RECORDS_TABLE }),
  sittings: dynamoSittings({ client, name: config.RECORDS_TABLE }),
  subscriptions: { ...dynamoInterests(subscribers), ...dynamoSubscriptionEnds(subscribers) },
  configured: configuredInterests(config.SLACK_CHANNELS),
  outbox: dynamoOutbox({ client, name: config.OUTBOX_TABLE }),
  send: {
    email: queueSender<DeliveryDue>(config.EMAIL_QUEUE_URL),
    slack: queueSender<DeliveryDue>(config.SLACK_QUEUE_URL),
  },
  now: () => new Date(),
});

export const handler = eachMessage(revisionChanged, raiseAlerts);
