import { randomBytes } from 'node:crypto';
import { getConnInfo, handle } from 'hono/aws-lambda';
import { z } from 'zod';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { watchedSources } from '../../shared/contracts/watched-sources.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import { networkOf } from '../../shared/platform/http/origin-of.ts';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { makeSeal } from '../../shared/platform/seal.ts';
import { secretReader } from '../../shared/platform/secret.ts';
import { signedTokens } from '../../shared/platform/signed-token.ts';
import { municipalityOf } from '../../shared/sources/municipality-of.ts';
import { dynamoLastMails } from '../../shared/stores/outbox/dynamo-last-mails.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoSignUpLimits } from '../../shared/stores/outbox/dynamo-sign-up-limits.ts';
import { dynamoTraces } from '../../shared/stores/outbox/dynamo-traces.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../shared/stores/records/dynamo-sittings.ts';
import { dynamoSourceStates } from '../../shared/stores/records/dynamo-source-states.ts';
import { dynamoSubscriptions } from '../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeWeb } from './web.ts';
import { within } from './within.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    SUBSCRIBERS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    EMAIL_QUEUE_URL: z.url(),
    TOKEN_KEY_SECRET: z.string(),
    ADDRESS_KEY_SECRET: z.string(),
    SOURCES: watchedSources,
  }),
);
const now = () => new Date();
const client = openTables();
const seal = makeSeal(secretReader(config.ADDRESS_KEY_SECRET, now));
const outbox = { client, name: config.OUTBOX_TABLE };
const records = { client, name: config.RECORDS_TABLE };

const web = makeWeb({
  watched: config.SOURCES.map(({ sourceId: id }) => ({
    sourceId: sourceId(id),
    municipality: municipalityOf(sourceId(id)),
  })),
  states: dynamoSourceStates(records),
  revisions: dynamoRevisions(records),
  subscriptions: dynamoSubscriptions({ client, name: config.SUBSCRIBERS_TABLE }, seal),
  sittings: dynamoSittings(records),
  limits: dynamoSignUpLimits(outbox, seal),
  lastMails: dynamoLastMails(outbox),
  outbox: dynamoOutbox(outbox),
  traces: dynamoTraces(outbox),
  send: queueSender<DeliveryDue>(config.EMAIL_QUEUE_URL),
  tokens: signedTokens(secretReader(config.TOKEN_KEY_SECRET, now), now),
  originOf: (context) => networkOf(getConnInfo(context).remote.address ?? ''),
  within,
  now,
  // Short, because the header List-Unsubscribe carries all the ids of a mail in one line of at most 998 characters.
  newId: () => randomBytes(9).toString('base64url'),
});

export const handler = handle(web);
