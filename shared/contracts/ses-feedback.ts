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
    complaint: z.object({ complaintFeedbackType: z.string().nullish() }).optional(),
  })
  .transform(({ eventType, notificationType, mail, bounce, complaint }) => ({
    kind: eventType ?? notificationType ?? 'unknown',
    messageId: mail.messageId,
    /** The address is not there, or its owner calls us spam: it is not written to again. */
    isFinal:
      bounce?.bounceType === 'Permanent' || (complaint !== undefined && complaint.complaintFeedbackType !== 'not-spam'),
  }));

/** SES sends this once, as plain text, when the topic is connected: there is nothing to do about it. */
const connected = z
  .string()
  .startsWith('Successfully validated SNS topic')
  .transform(() => ({ kind: 'connected', messageId: '', isFinal: false }));

export const sesFeedback = z
  .object({ Type: z.literal('Notification'), Message: z.string() })
  .transform(({ Message }) => Message)
  .pipe(z.union([connected, jsonText.pipe(sesEvent)]));
export type SesFeedback = z.infer<typeof sesFeedback>;
