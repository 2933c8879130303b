import { type SesFeedback, sesFeedback } from '../../shared/contracts/ses-feedback.ts';
import type { SnsMessage } from '../../shared/contracts/sns-message.ts';
import { log } from '../../shared/platform/log.ts';
import type { SnsSignatures } from '../../shared/platform/sns-signature.ts';

/** Takes in what the topic sent, and drops what anybody else did: a made-up complaint would end a subscription. */
export const makeHearFeedback =
  ({ signatures, record }: { signatures: SnsSignatures; record: (feedback: SesFeedback) => Promise<void> }) =>
  async (message: SnsMessage): Promise<void> => {
    const doubt = await signatures.whyDoubted(message);
    if (doubt === null) return record(sesFeedback.parse(message.Message));
    log.error('feedback.dropped', { reason: doubt });
  };
