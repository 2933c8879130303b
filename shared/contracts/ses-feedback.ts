import { z } from 'zod';
import { jsonText } from '../platform/json-text.ts';

/**
 * What SES tells of a message after it took it (SES developer guide, "Contents of event data that Amazon SES publishes to
 * Amazon SNS"). `soft`: the address is there and could not be reached for now. `final`: it is not there, or its owner calls
 * us spam: it is not written to again.
 */
const sesEvent = z
  .object({
    eventType: z.string().optional(),
    notificationType: z.string().optional(),
    mail: z.object({ messageId: z.string().min(1) }),
    bounce: z.object({ bounceType: z.string() }).optional(),
    complaint: z.object({ complaintFeedbackType: z.string().nullish() }).optional(),
  })
  .transform(({ eventType, notificationType, mail, bounce, complaint }) => {
    const kind = eventType ?? notificationType ?? 'unknown';
    return { kind, messageId: mail.messageId, verdict: verdictOn(kind, { bounce, complaint }) };
  });

export type FeedbackVerdict = 'arrived' | 'soft' | 'final' | 'rejected' | 'none';

const verdictOn = (
  kind: string,
  told: {
    bounce: { bounceType: string } | undefined;
    complaint: { complaintFeedbackType?: string | null | undefined } | undefined;
  },
): FeedbackVerdict => {
  switch (kind) {
    case 'Delivery':
      return 'arrived';
    case 'Bounce':
      return told.bounce?.bounceType === 'Permanent' ? 'final' : 'soft';
    case 'Complaint':
      // Who takes a mail out of the spam folder is told of in this way, too.
      return told.complaint?.complaintFeedbackType === 'not-spam' ? 'none' : 'final';
    case 'Reject':
      return 'rejected';
    default:
      return 'none';
  }
};

/** SES sends this once, as plain text, when the topic is connected: there is nothing to do about it. */
const connected = z
  .string()
  .startsWith('Successfully validated SNS topic')
  .transform(() => ({ kind: 'connected', messageId: '', verdict: 'none' as const }));

/** Reads the text that SES gave to the topic. */
export const sesFeedback = z.union([connected, jsonText.pipe(sesEvent)]);
export type SesFeedback = z.infer<typeof sesFeedback>;
