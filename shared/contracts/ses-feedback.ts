import { z } from 'zod';
import { jsonText } from '../platform/json-text.ts';

/**
 * What SES tells of a message after it took it, as it comes out of our feedback queue: an SNS envelope around SES's
 * own JSON (SES developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS").
 */
const sesEvent = z
  .object({
    eventType: z.string().optional(),
    notificationType: z.string().optional(),
    mail: z.object({ messageId: z.string().min(1) }),
    bounce: z.object({ bounceType: z.string() }).optional(),
  })
  .transform(({ eventType, notificationType, mail, bounce }) => ({
    kind: eventType ?? notificationType ?? 'unknown',
    messageId: mail.messageId,
    isPermanent: bounce?.bounceType === 'Permanent',
  }));

export const sesFeedback = z
  .object({ Type: z.literal('Notification'), Message: jsonText })
  .transform(({ Message }) => Message)
  .pipe(sesEvent);
export type SesFeedback = z.infer<typeof sesFeedback>;
