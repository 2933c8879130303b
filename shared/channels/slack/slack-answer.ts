import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';

/**
 * What Slack made of a call: took it; wants us to wait; or refused it for good - this message, the thread, the channel,
 * or us in this workspace. Everything else is thrown: another try may go well.
 */
export type SlackAnswer =
  | { kind: 'taken'; ts: string }
  | { kind: 'wait'; seconds: number }
  | { kind: 'refused'; what: Refused; error: string };
export type Refused = 'message' | 'thread' | 'channel' | 'workspace';

/** Answers that another try cannot mend (docs.slack.dev, chat.postMessage and chat.update, "Errors"). */
const refusals: Readonly<Record<string, Refused>> = {
  thread_not_found: 'thread',
  invalid_thread_ts: 'thread',
  cannot_reply_to_message: 'thread',
  restricted_action_non_threadable_channel: 'thread',
  restricted_action_thread_locked: 'thread',
  channel_not_found: 'channel',
  not_in_channel: 'channel',
  is_archived: 'channel',
  account_inactive: 'workspace',
  token_revoked: 'workspace',
  token_expired: 'workspace',
  invalid_auth: 'workspace',
  not_authed: 'workspace',
  missing_scope: 'workspace',
  org_login_required: 'workspace',
  team_access_not_granted: 'workspace',
  invalid_blocks: 'message',
  invalid_blocks_format: 'message',
  invalid_arguments: 'message',
  msg_too_long: 'message',
  msg_blocks_too_long: 'message',
  no_text: 'message',
  restricted_action: 'message',
  message_not_found: 'message',
  cant_update_message: 'message',
  edit_window_closed: 'message',
};

/** Slack names its seconds; where it does not, half a minute is what it mostly asks for. */
const secondsUnnamed = 30;

export const answerIn = (error: unknown): SlackAnswer => {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'wait', seconds: Number.isFinite(error.retryAfter) ? error.retryAfter : secondsUnnamed };
  const word = error instanceof WebAPIPlatformError ? error.data.error : '';
  if (word === 'ratelimited' || word === 'rate_limited') return { kind: 'wait', seconds: secondsUnnamed };
  const what = Object.hasOwn(refusals, word) ? refusals[word] : undefined;
  if (what === undefined) throw error;
  return { kind: 'refused', what, error: word };
};
