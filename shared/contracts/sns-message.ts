import { z } from 'zod';

/**
 * A message as SNS puts it into a queue, raw delivery off (SNS developer guide, "Parsing message formats"). Nothing in it
 * is believed before its signature is verified.
 */
export const snsMessage = z.object({
  Type: z.literal('Notification'),
  MessageId: z.string().min(1),
  TopicArn: z.string().min(1),
  Subject: z.string().optional(),
  Message: z.string(),
  Timestamp: z.string().min(1),
  SignatureVersion: z.string(),
  Signature: z.string(),
  SigningCertURL: z.string(),
});
export type SnsMessage = z.infer<typeof snsMessage>;
