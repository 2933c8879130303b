import { describe, expect, it } from 'vitest';
import { sesFeedback } from '../../../shared/contracts/ses-feedback.ts';
import { snsMessage } from '../../../shared/contracts/sns-message.ts';
import { aBounce, aComplaint, aReject, aSesDelivery, throughSns } from './ses-events.ts';

const read = (event: unknown) => sesFeedback.parse(JSON.stringify(event));

describe('feedback from SES', () => {
  it.each([
    [aBounce('Permanent'), { kind: 'Bounce', messageId: 'ses-1', verdict: 'final' }],
    [aBounce('Transient'), { kind: 'Bounce', messageId: 'ses-1', verdict: 'soft' }],
    [aBounce('Undetermined'), { kind: 'Bounce', messageId: 'ses-1', verdict: 'soft' }],
    [aComplaint, { kind: 'Complaint', messageId: 'ses-1', verdict: 'final' }],
    [aReject, { kind: 'Reject', messageId: 'ses-1', verdict: 'rejected' }],
    [aSesDelivery, { kind: 'Delivery', messageId: 'ses-1', verdict: 'arrived' }],
    [
      { ...aSesDelivery, eventType: 'Open' },
      { kind: 'Open', messageId: 'ses-1', verdict: 'none' },
    ],
  ])('is read as what matters of it', (event, told) => {
    expect(read(event)).toEqual(told);
  });

  it('is understood when it was set up without event publishing', () => {
    const { eventType, ...bounce } = aBounce('Permanent');
    expect(read({ ...bounce, notificationType: eventType })).toMatchObject({ kind: 'Bounce', verdict: 'final' });
  });

  it('that takes a mail out of the spam folder ends nothing', () => {
    const notSpam = { ...aComplaint, complaint: { ...aComplaint.complaint, complaintFeedbackType: 'not-spam' } };
    expect(read(notSpam)).toMatchObject({ kind: 'Complaint', verdict: 'none' });
  });

  it('begins with a plain word that the topic is connected', () => {
    const word = 'Successfully validated SNS topic for Amazon SES event publishing.';
    expect(sesFeedback.parse(word)).toMatchObject({ kind: 'connected', verdict: 'none' });
  });

  it('carries no address on', () => {
    expect(JSON.stringify(read(aBounce('Permanent')))).not.toContain('astrid');
  });

  it.each([
    ['that names no mail', '{"eventType":"Bounce"}'],
    ['that is cut off', '{"eventType":"Bou'],
  ])('is not taken %s', (_, text) => {
    expect(sesFeedback.safeParse(text).success).toBe(false);
  });

  it.each([
    ['without its envelope', aBounce('Permanent')],
    ['in an envelope that is no message', { ...throughSns(aBounce('Permanent')), Type: 'SubscriptionConfirmation' }],
  ])('is not taken %s', (_, body) => {
    expect(snsMessage.safeParse(body).success).toBe(false);
  });
});
