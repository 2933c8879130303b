import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { type LocalServer, listen, localApp } from '../../endpoints/serving/local-server.ts';

export type TopicSigner = {
  /** Where its certificate is: "http://127.0.0.1:4567". */
  origin: string;
  /** The message as SNS would put it into a queue, signed. */
  wrap(topicArn: string, text: string): string;
  stop: LocalServer['stop'];
};

const certificatePath = '/SimpleNotificationService-local.pem';

/**
 * Stands where SNS's signing would: the queue server's topics sign with a word of example, which no function believes.
 * The key is made at each start; where AWS serves a certificate, this serves the bare public key.
 */
export async function startTopicSigner({ now }: { now: () => Date }): Promise<TopicSigner> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const app = localApp('The topics', { maxBody: 1024 });
  app.get(certificatePath, (c) => c.text(publicKey.export({ type: 'spki', format: 'pem' }).toString()));
  const { url, stop } = await listen('The topics', { app, port: 0 });
  const wrap = (topicArn: string, text: string): string => {
    const said = {
      Type: 'Notification',
      MessageId: randomUUID(),
      TopicArn: topicArn,
      Message: text,
      Timestamp: now().toISOString(),
    };
    const Signature = createSign('RSA-SHA256').update(signedText(said), 'utf8').sign(privateKey, 'base64');
    return JSON.stringify({ ...said, SignatureVersion: '2', Signature, SigningCertURL: `${url}${certificatePath}` });
  };
  return { origin: url, wrap, stop };
}

/** What SNS signs (SNS developer guide, "Verifying the signatures of Amazon SNS messages"): names in this order, a line each. */
const signedText = (said: Record<string, string>): string =>
  ['Message', 'MessageId', 'Timestamp', 'TopicArn', 'Type'].map((name) => `${name}\n${said[name]}\n`).join('');
