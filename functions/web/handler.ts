import { randomBytes } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { watchedSources } from '../../shared/contracts/watched-sources.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { secretReader } from '../../shared/platform/secret.ts';
import { signedTokens } from '../../shared/platform/signed-token.ts';
import { municipalityOf } from '../../shared/sources/municipality-of.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSourceStates } from '../../shared/stores/records/dynamo-source-states.ts';
import { dynamoSubscriptions } from '../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeWeb } from './web.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    SUBSCRIBERS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    EMAIL_QUEUE_URL: z.url(),
    TOKEN_KEY_SECRET: z.string(),
    SOURCES: watchedSources,
  }),
);
const now = () => new Date();
const client = openTables();
const records = { client, name: config.RECORDS_TABLE };

const web = makeWeb({
  watched: config.SOURCES.map(({ sourceId: id }) => ({
    sourceId: sourceId(id),
    municipality: municipalityOf(sourceId(id)),
  })),
  states: dynamoSourceStates(records),
  revisions: dynamoRevisions(records),
  subscriptions: dynamoSubscriptions({ client, name: config.SUBSCRIBERS_TABLE }),
  outbox: dynamoOutbox({ client, name: config.OUTBOX_TABLE }),
  send: queueSender<DeliveryDue>(config.EMAIL_QUEUE_URL),
  tokens: signedTokens(secretReader(config.TOKEN_KEY_SECRET, now), now),
  now,
  // Short, because the header List-Unsubscribe carries all the ids of a mail in one line of at most 998 characters.
  newId: () => randomBytes(9).toString('base64url'),
});

export const handler = handle(web);
