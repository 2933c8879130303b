import { describe, expect, it } from 'vitest';
import { sesFeedback } from '../../../shared/contracts/ses-feedback.ts';
import { aBounce, aComplaint, aReject, aSesDelivery, throughSns } from './ses-events.ts';

describe('feedback from SES through SNS', () => {
  it.each([
    [aBounce('Permanent'), { kind: 'Bounce', messageId: 'ses-1', isPermanent: true }],
    [aBounce('Transient'), { kind: 'Bounce', messageId: 'ses-1', isPermanent: false }],
    [aComplaint, { kind: 'Complaint', messageId: 'ses-1', isPermanent: false }],
    [aReject, { kind: 'Reject', messageId: 'ses-1', isPermanent: false }],
    [aSesDelivery, { kind: 'Delivery', messageId: 'ses-1', isPermanent: false }],
  ])('is read as what matters of it', (event, read) => {
    expect(sesFeedback.parse(throughSns(event))).toEqual(read);
  });

  it('is understood when it was set up without event publishing', () => {
    const { eventType, ...bounce } = aBounce('Permanent');
    expect(sesFeedback.parse(throughSns({ ...bounce, notificationType: eventType }))).toMatchObject({ kind: 'Bounce' });
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
