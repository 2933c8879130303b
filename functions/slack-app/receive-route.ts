import type { AwsEvent } from '@slack/bolt/dist/receivers/AwsLambdaReceiver.js';
import { Hono } from 'hono';
import { log } from '../../shared/platform/log.ts';
import type { BoltHandler } from './bolt-app.ts';
import type { SlackAppDependencies } from './dependencies.ts';
import { kindOfRequest } from './read-request.ts';
import { isFromSlack } from './verify-request.ts';

/**
 * Where Slack sends commands, presses and events alike. What Slack did not sign is answered 401, unread; what cannot be read, 400.
 * Neither is logged with its contents.
 */
export const receiveRoute = ({ credentials, now }: SlackAppDependencies, bolt: BoltHandler): Hono => {
  const routes = new Hono();
  routes.post('/slack/events', async (context) => {
    const body = await context.req.text();
    const known = await credentials();
    const signed = {
      signature: context.req.header('x-slack-signature'),
      timestamp: context.req.header('x-slack-request-timestamp'),
      body,
    };
    if (known === null || !isFromSlack(signed, { signingSecret: known.signingSecret, now: now() })) {
      log.warn('slack.not-signed');
      return context.body(null, 401);
    }
    const [contentType = ''] = (context.req.header('content-type') ?? '').toLowerCase().split(';');
    const kind = kindOfRequest(body, contentType);
    if (kind !== 'ours') {
      log.warn('slack.not-taken', { kind });
      return kind === 'others'
        ? context.text('Nobody here takes that.', 404)
        : context.text('This cannot be read.', 400);
    }
    const answer = await bolt(lambdaEvent(context.req.raw.headers, { body, contentType }), {});
    for (const [name, value] of Object.entries(answer.headers ?? {})) context.header(name, String(value));
    return context.body(answer.body, answer.statusCode as 200);
  });
  return routes;
};

/** As Bolt's receiver takes it: no charset behind the type, and the body as text, because it would read one in base64 as ASCII. */
const lambdaEvent = (headers: Headers, { body, contentType }: { body: string; contentType: string }): AwsEvent =>
  ({
    rawPath: '/slack/events',
    headers: { ...Object.fromEntries(headers), 'content-type': contentType },
    body,
    isBase64Encoded: false,
  }) as unknown as AwsEvent;
