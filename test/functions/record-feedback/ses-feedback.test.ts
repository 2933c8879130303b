import { describe, expect, it } from 'vitest';
import { sesFeedback } from '../../../shared/contracts/ses-feedback.ts';
import { aBounce, aComplaint, aReject, aSesDelivery, throughSns } from './ses-events.ts';

describe('feedback from SES through SNS', () => {
  it.each([
    [aBounce('Permanent'), { kind: 'Bounce', messageId: 'ses-1', isFinal: true }],
    [aBounce('Transient'), { kind: 'Bounce', messageId: 'ses-1', isFinal: false }],
    [aComplaint, { kind: 'Complaint', messageId: 'ses-1', isFinal: true }],
    [aReject, { kind: 'Reject', messageId: 'ses-1', isFinal: false }],
    [aSesDelivery, { kind: 'Delivery', messageId: 'ses-1', isFinal: false }],
  ])('is read as what matters of it', (event, read) => {
    expect(sesFeedback.parse(throughSns(event))).toEqual(read);
  });

  it('is understood when it was set up without event publishing', () => {
    const { eventType, ...bounce } = aBounce('Permanent');
    expect(sesFeedback.parse(throughSns({ ...bounce, notificationType: eventType }))).toMatchObject({ kind: 'Bounce' });
  });

  it('that takes a mail out of the spam folder ends nothing', () => {
    const notSpam = { ...aComplaint, complaint: { ...aComplaint.complaint, complaintFeedbackType: 'not-spam' } };
    expect(sesFeedback.parse(throughSns(notSpam))).toMatchObject({ kind: 'Complaint', isFinal: false });
  });

  it('begins with a plain word that the topic is connected', () => {
    const word = 'Successfully validated SNS topic for Amazon SES event publishing.';
    expect(sesFeedback.parse(throughSns(word))).toMatchObject({ kind: 'connected', isFinal: false });
  });

  it('carries no address on', () => {
    expect(JSON.stringify(sesFeedback.parse(throughSns(aBounce('Permanent'))))).not.toContain('astrid');
  });

  it.each([
    ['without its envelope', aBounce('Permanent')],
    ['in an envelope that is no message', throughSns(aBounce('Permanent'), { Type: 'SubscriptionConfirmation' })],
    ['that names no mail', throughSns({ eventType: 'Bounce' })],
    ['that is cut off', throughSns('{"eventType":"Bou')],
  ])('is not taken %s', (_, body) => {
    expect(sesFeedback.safeParse(body).success).toBe(false);
  });
});
