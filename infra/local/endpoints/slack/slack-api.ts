import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { cutConnection } from '../serving/cut-connection.ts';
import type { LocalApp } from '../serving/local-server.ts';
import type { PlannedFailures } from '../serving/planned-failures.ts';
import { isRefused } from './posting.ts';
import { readArguments, type SlackArguments, textOf } from './slack-arguments.ts';
import { type SlackAnswer, slackMethods } from './slack-methods.ts';
import type { SlackRoom } from './slack-room.ts';

/** How a call can be made to fail. `answer-lost`: the message is kept, but the sender never hears so. */
export type SlackFailure =
  | { kind: 'rate-limited'; retryAfterSeconds: number }
  | { kind: 'server-error' }
  /** Any of Slack's error words, for example "token_revoked". */
  | { kind: 'refused'; error: string }
  | { kind: 'answer-lost' };

type SlackApi = { failures: PlannedFailures<SlackFailure>; room: SlackRoom };
type Call = Context<{ Bindings: HttpBindings }>;

/** Serves `/api/<method>`; like Slack, a refusal is HTTP 200 with `ok: false`. */
export function addSlackApi(app: LocalApp, { failures, room }: SlackApi): void {
  app.all('/api/:method', async (c) => {
    const failure = failures.next();
    if (failure !== undefined && failure.kind !== 'answer-lost') return failedAnswer(c, failure);
    const asked = readArguments(await c.req.text(), c.req.header('content-type') ?? '');
    const answer = asked === null ? { error: 'invalid_json' } : await answerCall(c, { asked, room });
    return failure === undefined ? spoken(c, answer) : cutConnection(c);
  });
}

type Asked = { asked: SlackArguments; room: SlackRoom };

async function answerCall(c: Call, { asked, room }: Asked): Promise<SlackAnswer> {
  if (c.req.param('method') === 'oauth.v2.access') return room.workspace.grant(asked);
  const shown = c.req.header('authorization')?.replace(/^Bearer /, '') ?? textOf(asked.token);
  const refusal = room.workspace.refusalOf(shown);
  if (refusal !== null) return refusal;
  const method = Object.hasOwn(slackMethods, c.req.param('method') ?? '')
    ? slackMethods[c.req.param('method') ?? '']
    : undefined;
  return method ? method(asked, room) : { error: 'unknown_method' };
}

function spoken(c: Call, answer: SlackAnswer): Response {
  if ('waitSeconds' in answer) return tooSoon(c, Number(answer.waitSeconds));
  if (!isRefused(answer)) return c.json({ ok: true, ...answer });
  const { error, messages } = answer;
  return c.json({ ok: false, error, ...(messages && { response_metadata: { messages } }) });
}

function failedAnswer(c: Call, failure: Exclude<SlackFailure, { kind: 'answer-lost' }>): Response {
  switch (failure.kind) {
    case 'rate-limited':
      return tooSoon(c, failure.retryAfterSeconds);
    case 'server-error':
      return c.text('Internal Server Error', 500);
    case 'refused':
      return c.json({ ok: false, error: failure.error });
  }
}

const tooSoon = (c: Call, seconds: number) =>
  c.json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(seconds) });
