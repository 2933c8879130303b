import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { SnsMessage } from '../../../shared/contracts/sns-message.ts';

/** A key as SNS has one, and its certificate: the bare public key stands in, because Node makes no certificates. */
export const aKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, certificate: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
};

/** Signs as the SNS developer guide says ("Verifying the signatures of Amazon SNS messages"), in the version the message names. */
export const signed = (message: SnsMessage, privateKey: KeyObject): SnsMessage => {
  const { Message, MessageId, Subject, Timestamp, TopicArn, Type } = message;
  const subject = Subject === undefined ? '' : `Subject\n${Subject}\n`;
  const text = `Message\n${Message}\nMessageId\n${MessageId}\n${subject}Timestamp\n${Timestamp}\nTopicArn\n${TopicArn}\nType\n${Type}\n`;
  const algorithm = message.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256';
  return { ...message, Signature: createSign(algorithm).update(text).sign(privateKey, 'base64') };
};
