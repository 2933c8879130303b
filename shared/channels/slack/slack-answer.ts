import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { asAway, awayReasons, ProviderAway } from '../provider-away.ts';

/**
 * What Slack made of a call: took it; wants us to wait; or refused it for good - this message, the thread, the channel,
 * or us in this workspace. Everything else is thrown - as `ProviderAway` where Slack
 * is out of order or cannot be reached: another try may go well.
 */
export type SlackAnswer =
  | { kind: 'taken'; ts: string }
  | { kind: 'wait'; seconds: number }
  | { kind: 'refused'; what: Refused; error: string };
export type Refused = 'message' | 'thread' | 'channel' | 'workspace';

/**
 * Answers that another try cannot mend (docs.slack.dev, chat.postMessage and chat.update, "Errors"). A workspace that is moving into
 * an organisation (`org_login_required`, `team_added_to_org`) is away for a while and keeps its token, so it is not here.
 */
const refusals: Readonly<Record<string, Refused>> = {
  thread_not_found: 'thread',
  invalid_thread_ts: 'thread',
  cannot_reply_to_message: 'thread',
  restricted_action_non_threadable_channel: 'thread',
  restricted_action_thread_locked: 'thread',
  channel_not_found: 'channel',
  not_in_channel: 'channel',
  is_archived: 'channel',
  restricted_action: 'channel',
  restricted_action_read_only_channel: 'channel',
  restricted_action_thread_only_channel: 'channel',
  account_inactive: 'workspace',
  token_revoked: 'workspace',
  token_expired: 'workspace',
  invalid_auth: 'workspace',
  not_authed: 'workspace',
  missing_scope: 'workspace',
  team_access_not_granted: 'workspace',
  invalid_blocks: 'message',
  invalid_blocks_format: 'message',
  invalid_arguments: 'message',
  msg_too_long: 'message',
  msg_blocks_too_long: 'message',
  no_text: 'message',
  message_not_found: 'message',
  cant_update_message: 'message',
  edit_window_closed: 'message',
};

/** Slack's own failing, told in an answer of its own (docs.slack.dev, chat.postMessage, "Errors"). */
const outOfOrder: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
]);

/** Slack names its seconds; where it does not, half a minute is what it mostly asks for. */
const secondsUnnamed = 30;

export const answerIn = (error: unknown): SlackAnswer => {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'wait', seconds: Number.isFinite(error.retryAfter) ? error.retryAfter : secondsUnnamed };
  const word = error instanceof WebAPIPlatformError ? error.data.error : '';
  if (word === 'ratelimited' || word === 'rate_limited') return { kind: 'wait', seconds: secondsUnnamed };
  const what = Object.hasOwn(refusals, word) ? refusals[word] : undefined;
  if (outOfOrder.has(word)) throw new ProviderAway(awayReasons.unwell, { cause: error });
  if (what === undefined) throw asAway(error);
  return { kind: 'refused', what, error: word };
};
