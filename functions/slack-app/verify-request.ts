import { isValidSlackRequest } from '@slack/bolt';

const mostSecondsApart = 5 * 60;

export type SignedRequest = { signature: string | undefined; timestamp: string | undefined; body: string };

/**
 * Whether Slack signed exactly this body within the last five minutes (docs.slack.dev, "Verifying requests from Slack").
 * Signatures are compared in constant time; a request from the future is no better than an old one.
 */
export const isFromSlack = (
  { signature, timestamp, body }: SignedRequest,
  { signingSecret, now }: { signingSecret: string; now: Date },
): boolean => {
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/u.test(timestamp)) return false;
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) };
  const nowMilliseconds = now.getTime();
  return (
    Number(timestamp) - nowMilliseconds / 1000 <= mostSecondsApart &&
    isValidSlackRequest({ signingSecret, body, headers, nowMilliseconds })
  );
};
