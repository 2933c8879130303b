import { createPublicKey, createVerify, type KeyObject } from 'node:crypto';
import type { SnsMessage } from '../contracts/sns-message.ts';

/** Why a message is not believed; null when it is what the topic sent. */
export type SnsDoubt = 'another topic' | 'certificate from elsewhere' | 'unknown signature version' | 'wrong signature';
export type SnsSignatures = { whyDoubted(message: SnsMessage): Promise<SnsDoubt | null> };

type SnsSettings = {
  topicArn: string;
  /** Fetches a certificate (PEM) from an address that has been found to be right; throws when it cannot. */
  fetchCertificate: (url: URL) => Promise<string>;
  /** Where certificates come from on a machine that is not AWS; null on AWS. */
  certificateOrigin: string | null;
};

/**
 * Verifies messages of one topic: the signature over their text, with the certificate of SNS, which is fetched from SNS's
 * own hosts only (SNS developer guide, "Verifying the signatures of Amazon SNS messages"). Throws when the certificate
 * cannot be had: that is a reason to try again, and none to doubt.
 */
export const snsSignatures = ({ topicArn, fetchCertificate, certificateOrigin }: SnsSettings): SnsSignatures => {
  const keys = new Map<string, KeyObject>();
  const keyAt = async (url: URL): Promise<KeyObject> => {
    const known = keys.get(url.href) ?? createPublicKey(await fetchCertificate(url));
    keys.set(url.href, known);
    return known;
  };
  return {
    whyDoubted: async (message) => {
      const algorithm = algorithms.get(message.SignatureVersion);
      const url = certificateAddress(message.SigningCertURL, certificateOrigin);
      if (message.TopicArn !== topicArn) return 'another topic';
      if (url === null) return 'certificate from elsewhere';
      if (algorithm === undefined) return 'unknown signature version';
      const verify = createVerify(algorithm).update(signedText(message), 'utf8');
      return verify.verify(await keyAt(url), message.Signature, 'base64') ? null : 'wrong signature';
    },
  };
};

/** What SNS signs of a message: these fields in this order, each name and value on a line. */
export const signedText = (message: Omit<SnsMessage, 'Signature' | 'SigningCertURL' | 'SignatureVersion'>): string =>
  (['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const)
    .flatMap((name) => (message[name] === undefined ? [] : [`${name}\n${message[name]}\n`]))
    .join('');

const algorithms: ReadonlyMap<string, string> = new Map([
  ['1', 'RSA-SHA1'],
  ['2', 'RSA-SHA256'],
]);

const host = /^sns\.[a-z0-9-]{3,32}\.amazonaws\.com(?:\.cn)?$/u;
const path = /^\/SimpleNotificationService-[A-Za-z0-9]{1,64}\.pem$/u;

const certificateAddress = (address: string, origin: string | null): URL | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !path.test(url.pathname) || url.search !== '' || url.username !== '') return null;
  if (origin !== null) return url.origin === origin ? url : null;
  return url.protocol === 'https:' && url.port === '' && host.test(url.hostname) ? url : null;
};
