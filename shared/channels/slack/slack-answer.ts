import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { log } from '../../platform/log.ts';
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
 * Answers that another try cannot mend (docs.slack.dev, chat.postMessage and chat.update, "Errors").
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
  access_denied: 'channel',
  messages_tab_disabled: 'channel',
  account_inactive: 'workspace',
  token_revoked: 'workspace',
  token_expired: 'workspace',
  invalid_auth: 'workspace',
  not_authed: 'workspace',
  missing_scope: 'workspace',
  team_access_not_granted: 'workspace',
  team_not_found: 'workspace',
  no_permission: 'workspace',
  not_allowed_token_type: 'workspace',
  enterprise_is_restricted: 'workspace',
  invalid_blocks: 'message',
  invalid_blocks_format: 'message',
  invalid_arguments: 'message',
  msg_too_long: 'message',
  msg_blocks_too_long: 'message',
  no_text: 'message',
  too_many_attachments: 'message',
  slack_connect_file_link_sharing_blocked: 'message',
  message_not_found: 'message',
  cant_update_message: 'message',
  edit_window_closed: 'message',
};

/**
 * Answers that pass (same page): Slack's own failing; a workspace that is moving into an organisation, which keeps its token;
 * one whose administrators have suspended what apps write; one that has written more than its plan lets it.
 */
const passing: Readonly<Record<string, keyof typeof awayReasons>> = {
  fatal_error: 'unwell',
  internal_error: 'unwell',
  request_timeout: 'unwell',
  service_unavailable: 'unwell',
  org_login_required: 'closed',
  team_added_to_org: 'closed',
  external_channel_migrating: 'closed',
  ekm_access_denied: 'closed',
  accesslimited: 'closed',
  message_limit_exceeded: 'throttled',
};

/** Slack names its seconds; where it does not, half a minute is what it mostly asks for. */
const secondsUnnamed = 30;

export const answerIn = (error: unknown): SlackAnswer => {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'wait', seconds: Number.isFinite(error.retryAfter) ? error.retryAfter : secondsUnnamed };
  if (!(error instanceof WebAPIPlatformError)) throw asAway(error);
  const word = error.data.error;
  if (word === 'ratelimited' || word === 'rate_limited') return { kind: 'wait', seconds: secondsUnnamed };
  const what = Object.hasOwn(refusals, word) ? refusals[word] : undefined;
  if (what === undefined) throw awayWith(word, error);
  return { kind: 'refused', what, error: word };
};

/** A word that we do not know loses nothing either: it is tried by the hour, and an operator hears of it. */
const awayWith = (word: string, cause: WebAPIPlatformError): ProviderAway => {
  const known = Object.hasOwn(passing, word) ? passing[word] : undefined;
  const away = new ProviderAway(awayReasons[known ?? 'unknown'], { word, cause });
  if (known === undefined) log.error('slack.unknown-answer', { reason: away.message });
  return away;
};
