import { z } from 'zod';
import { failed, type Result, succeeded } from '../../../shared/domain/result.ts';
import type { SlackInstallation } from '../../../shared/domain/slack-installation.ts';
import { log } from '../../../shared/platform/log.ts';
import type { SlackAppDependencies, SlackCredentials } from '../dependencies.ts';
import { refusalIn } from '../reach.ts';

const granted = z.object({
  access_token: z.string().min(1),
  bot_user_id: z.string().min(1),
  team: z.object({ id: z.string().min(1), name: z.string() }),
  authed_user: z.object({ id: z.string().min(1) }),
});

/** Exchanges the code that Slack sent for a token of the workspace (docs.slack.dev, oauth.v2.access). */
export const exchangeCode = async (
  code: string,
  { clientId, clientSecret }: SlackCredentials,
  { slackFor, now }: Pick<SlackAppDependencies, 'slackFor' | 'now'>,
): Promise<Result<SlackInstallation, 'refused' | 'whole-organisation'>> => {
  try {
    const answer = await slackFor(undefined).oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      code,
    });
    if (answer.is_enterprise_install === true) return failed('whole-organisation');
    const { access_token, bot_user_id, team, authed_user } = granted.parse(answer);
    return succeeded({
      team: team.id,
      teamName: team.name,
      botToken: access_token,
      botUserId: bot_user_id,
      installedBy: authed_user.id,
      installedAt: now().toISOString(),
      status: 'active',
    });
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    log.warn('slack.code-refused', { reason: refusal });
    return failed('refused');
  }
};
