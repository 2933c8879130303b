import { z } from 'zod';
import { snsMessage } from '../../shared/contracts/sns-message.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { fetchCertificate } from '../../shared/platform/fetch-certificate.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { snsSignatures } from '../../shared/platform/sns-signature.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoSubscriptionEnds } from '../../shared/stores/subscribers/dynamo-subscription-ends.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeHearFeedback } from './hear-feedback.ts';
import { makeRecordFeedback } from './record-feedback.ts';

const config = readConfig(
  z.object({
    OUTBOX_TABLE: z.string(),
    SUBSCRIBERS_TABLE: z.string(),
    FEEDBACK_TOPIC_ARN: z.string(),
    /** Set by the local runner only, like AWS_ENDPOINT_URL_*; nothing beyond the machine itself is taken. */
    SNS_CERT_ORIGIN: z
      .string()
      .regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/u)
      .optional(),
  }),
);
const client = openTables();

const hearFeedback = makeHearFeedback({
  signatures: snsSignatures({
    topicArn: config.FEEDBACK_TOPIC_ARN,
    fetchCertificate,
    certificateOrigin: config.SNS_CERT_ORIGIN ?? null,
  }),
  record: makeRecordFeedback({
    outbox: dynamoOutbox({ client, name: config.OUTBOX_TABLE }),
    subscriptions: dynamoSubscriptionEnds({ client, name: config.SUBSCRIBERS_TABLE }),
    now: () => new Date(),
  }),
});

export const handler = eachMessage(snsMessage, hearFeedback);
