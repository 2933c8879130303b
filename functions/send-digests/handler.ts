import { z } from 'zod';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { readConfig } from '../../shared/platform/read-config.ts';
import { dynamoOutbox } from '../../shared/stores/outbox/dynamo-outbox.ts';
import { openTables } from '../../shared/stores/table.ts';
import { makeSendDigests } from './send-digests.ts';

const config = readConfig(z.object({ OUTBOX_TABLE: z.string(), EMAIL_QUEUE_URL: z.url() }));

const sendDigests = makeSendDigests({
  outbox: dynamoOutbox({ client: openTables(), name: config.OUTBOX_TABLE }),
  send: queueSender<DeliveryDue>(config.EMAIL_QUEUE_URL),
  now: () => new Date(),
});

export const handler = () => sendDigests();
