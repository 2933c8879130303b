import { z } from 'zod';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { workThrough } from '../../shared/platform/work-through.ts';
import { dynamoLastMails } from '../../shared/stores/outbox/dynamo-last-mails.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRegister } from '../../shared/stores/records/dynamo-register.ts';
import { dynamoSittings } from '../../shared/stores/records/dynamo-sittings.ts';
import { dynamoSourceStates } from '../../shared/stores/records/dynamo-source-states.ts';
import { dynamoInterests } from '../../shared/stores/subscribers/dynamo-interests.ts';
import { dynamoReviews } from '../../shared/stores/subscribers/dynamo-reviews.ts';
import { dynamoSubscriptionEnds } from '../../shared/stores/subscribers/dynamo-subscription-ends.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeReviewSubscribers } from './review-subscribers.ts';
import { makeSendDigests } from './send-digests.ts';

const config = readConfig(
  z.object({
    RECORDS_TABLE: z.string(),
    SUBSCRIBERS_TABLE: z.string(),
    OUTBOX_TABLE: z.string(),
    EMAIL_QUEUE_URL: z.url(),
    SLACK_QUEUE_URL: z.url(),
  }),
);
const now = () => new Date();
const client = openTables();
const records = { client, name: config.RECORDS_TABLE };
const subscribers = { client, name: config.SUBSCRIBERS_TABLE };
const outboxTable = { client, name: config.OUTBOX_TABLE };
const outbox = dynamoOutbox(outboxTable);
const email = queueSender<DeliveryDue>(config.EMAIL_QUEUE_URL);
const slack = queueSender<DeliveryDue>(config.SLACK_QUEUE_URL);

const works = [
  makeSendDigests({ outbox, send: email, now }),
  makeReviewSubscribers({
    reviews: dynamoReviews(subscribers),
    subscriptions: { ...dynamoInterests(subscribers), ...dynamoSubscriptionEnds(subscribers) },
    sittings: dynamoSittings(records),
    register: dynamoRegister(records),
    states: dynamoSourceStates(records),
    lastMails: dynamoLastMails(outboxTable),
    outbox,
    send: { email, slack },
    now,
  }),
];

/** One that fails does not keep the other from being done. */
export const handler = () => workThrough(works, (work) => work());
