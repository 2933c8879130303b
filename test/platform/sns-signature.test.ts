import { describe, expect, it } from 'vitest';
import type { SnsMessage } from '../../shared/contracts/sns-message.ts';
import { snsSignatures } from '../../shared/platform/sns-signature.ts';
import { aKey, signed } from '../functions/record-feedback/a-topic.ts';
import { aBounce, feedbackTopic, throughSns } from '../functions/record-feedback/ses-events.ts';

const key = aKey();
const signedWith = (envelope: Partial<SnsMessage> = {}, by = key.privateKey) =>
  signed(throughSns(aBounce('Permanent'), envelope), by);
const withoutSubject = () => {
  const { Subject, ...message } = throughSns(aBounce('Permanent'));
  return signed(message, key.privateKey);
};

const verifying = ({ certificateOrigin = null as string | null, fails = false } = {}) => {
  const fetched: string[] = [];
  const { whyDoubted } = snsSignatures({
    topicArn: feedbackTopic,
    certificateOrigin,
    fetchCertificate: async (url) => {
      fetched.push(url.href);
      if (fails) throw new Error('HTTP 500');
      return key.certificate;
    },
  });
  return { whyDoubted, fetched };
};

describe('a message of the topic', () => {
  it.each([
    ['version 1', signedWith({ SignatureVersion: '1' })],
    ['version 2', signedWith({ SignatureVersion: '2' })],
    ['without a subject', withoutSubject()],
    ['with Danish letters and lines', signedWith({ Message: 'æøå\n»–«' })],
    [
      'in China',
      signedWith({ SigningCertURL: 'https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-1a.pem' }),
    ],
  ])('is believed when its signature is right: %s', async (_, message) => {
    expect(await verifying().whyDoubted(message)).toBeNull();
  });

  it('costs one look at the certificate, however many come', async () => {
    const { whyDoubted, fetched } = verifying();
    for (let count = 0; count < 3; count += 1) await whyDoubted(signedWith());
    expect(fetched).toHaveLength(1);
  });

  it.each([
    ['unsigned', throughSns(aBounce('Permanent')), 'wrong signature'],
    ['signed by somebody else', signedWith({}, aKey().privateKey), 'wrong signature'],
    ['changed afterwards', { ...signedWith(), Message: '{"eventType":"Complaint"}' }, 'wrong signature'],
    ['of another time', { ...signedWith(), Timestamp: '2026-04-16T09:00:08.000Z' }, 'wrong signature'],
    ['with another subject', { ...signedWith(), Subject: 'Hello' }, 'wrong signature'],
    ['signed in another version than it says', { ...signedWith(), SignatureVersion: '2' }, 'wrong signature'],
    ['of an unknown version', signedWith({ SignatureVersion: '3' }), 'unknown signature version'],
    ['of a topic that is not ours', signedWith({ TopicArn: 'arn:aws:sns:eu-north-1:666:Feedback' }), 'another topic'],
  ])('is doubted when it is %s', async (_, message, doubt) => {
    expect(await verifying().whyDoubted(message)).toBe(doubt);
  });

  it.each([
    'https://sns.eu-north-1.amazonaws.com.evil.example/SimpleNotificationService-1a.pem',
    'https://evil.example/SimpleNotificationService-1a.pem',
    'https://evil.s3.amazonaws.com/SimpleNotificationService-1a.pem',
    'http://sns.eu-north-1.amazonaws.com/SimpleNotificationService-1a.pem',
    'https://sns.eu-north-1.amazonaws.com:8443/SimpleNotificationService-1a.pem',
    'https://user@sns.eu-north-1.amazonaws.com/SimpleNotificationService-1a.pem',
    'https://sns.eu-north-1.amazonaws.com/other.pem',
    'https://sns.eu-north-1.amazonaws.com/SimpleNotificationService-1a.pem?x=1',
    'http://127.0.0.1:4567/SimpleNotificationService-local.pem',
    'not an address',
  ])('is doubted, and nothing is fetched, when its certificate is to come from %s', async (SigningCertURL) => {
    const { whyDoubted, fetched } = verifying();
    expect(await whyDoubted(signedWith({ SigningCertURL }))).toBe('certificate from elsewhere');
    expect(fetched).toEqual([]);
  });

  it('takes the certificate from this machine only where the runner says so, and then from nowhere else', async () => {
    const { whyDoubted } = verifying({ certificateOrigin: 'http://127.0.0.1:4567' });
    const local = 'http://127.0.0.1:4567/SimpleNotificationService-local.pem';
    expect(await whyDoubted(signedWith({ SigningCertURL: local }))).toBeNull();
    expect(await whyDoubted(signedWith())).toBe('certificate from elsewhere');
  });

  it('is asked for again when the certificate cannot be had', async () => {
    await expect(verifying({ fails: true }).whyDoubted(signedWith())).rejects.toThrow('HTTP 500');
  });
});
