import type { SnsMessage } from '../../../shared/contracts/sns-message.ts';

/** The mail of an event, as SES describes it ("Examples of event data that Amazon SES publishes to Amazon SNS"). */
const mail = {
  timestamp: '2026-04-15T09:00:05.012Z',
  source: 'Referatvagt <varsel@example.dk>',
  sourceArn: 'arn:aws:ses:eu-north-1:123456789012:identity/varsel@example.dk',
  sendingAccountId: '123456789012',
  messageId: 'ses-1',
  destination: ['astrid@example.dk'],
  headersTruncated: false,
  headers: [{ name: 'To', value: 'astrid@example.dk' }],
  commonHeaders: { from: ['Referatvagt <varsel@example.dk>'], to: ['astrid@example.dk'], messageId: 'ses-1' },
  tags: { 'ses:configuration-set': ['Referatvagt'] },
};

export const aBounce = (bounceType: 'Permanent' | 'Transient' | 'Undetermined') => ({
  eventType: 'Bounce',
  bounce: {
    bounceType,
    bounceSubType: 'General',
    bouncedRecipients: [
      {
        emailAddress: 'astrid@example.dk',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      },
    ],
    timestamp: '2026-04-15T09:00:06.669Z',
    feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
    reportingMTA: 'dsn; mta.example.com',
  },
  mail,
});

export const aComplaint = {
  eventType: 'Complaint',
  complaint: {
    complainedRecipients: [{ emailAddress: 'astrid@example.dk' }],
    timestamp: '2026-04-15T09:10:00.000Z',
    feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000001',
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
  },
  mail,
};

export const aReject = { eventType: 'Reject', mail, reject: { reason: 'Bad content' } };

export const aSesDelivery = {
  eventType: 'Delivery',
  mail,
  delivery: {
    timestamp: '2026-04-15T09:00:07.000Z',
    processingTimeMillis: 2000,
    recipients: ['astrid@example.dk'],
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'mta.example.com',
  },
};

export const feedbackTopic = 'arn:aws:sns:eu-north-1:123456789012:Feedback';

/** The envelope that SNS puts around a message on its way to a queue, raw delivery off; its signature is an example. */
export const throughSns = (event: unknown, envelope: Partial<SnsMessage> = {}): SnsMessage => ({
  Type: 'Notification',
  MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
  TopicArn: feedbackTopic,
  Subject: 'Amazon SES Email Event Notification',
  Message: typeof event === 'string' ? event : JSON.stringify(event),
  Timestamp: '2026-04-15T09:00:08.000Z',
  SignatureVersion: '1',
  Signature: 'EXAMPLEw6JRN',
  SigningCertURL: 'https://sns.eu-north-1.amazonaws.com/SimpleNotificationService-example.pem',
  ...envelope,
});
