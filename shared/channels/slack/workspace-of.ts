import { LogLevel, WebClient } from '@slack/web-api';
import { failureReason } from '../../platform/failure-reason.ts';
import { log } from '../../platform/log.ts';

/** Slack's id of the workspace in which a token speaks; null where Slack does not say, or not now. */
export type WorkspaceOf = (token: string) => Promise<string | null>;

/** Asks Slack once for each token (docs.slack.dev, auth.test). */
export const slackWorkspaceOf = (slackApiUrl: string | undefined): WorkspaceOf => {
  const known = new Map<string, string>();
  return async (token) => {
    const team = known.get(token) ?? (await askedOf(token, slackApiUrl));
    if (team !== null) known.set(token, team);
    return team;
  };
};

const askedOf = async (token: string, slackApiUrl: string | undefined): Promise<string | null> => {
  const client = new WebClient(token, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 5000,
    logLevel: LogLevel.ERROR,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  });
  try {
    return (await client.auth.test()).team_id ?? null;
  } catch (error) {
    // A message with fewer buttons is better than none; what is wrong with the token is said when we post.
    log.warn('slack.workspace-unknown', { reason: failureReason(error) });
    return null;
  }
};
