import { ErrorCode } from '@slack/web-api';
import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';
import type { SlackPlace } from './channel-follows.ts';
import type { SlackAppDependencies } from './dependencies.ts';

/** Whether we can write in a channel: `hidden` is one that we cannot even see. */
export type Reach = 'member' | 'not-member' | 'hidden';

/**
 * Asks Slack whether we are in the channel. Where Slack does not say within its time, the answer is yes: a delivery that
 * is refused tells the installer later.
 */
export const reachOf = async (
  { team, channel }: SlackPlace,
  { installations, slackFor }: Pick<SlackAppDependencies, 'installations' | 'slackFor'>,
): Promise<Reach> => {
  const installation = await installations.get(team);
  try {
    const answer = await slackFor(installation?.botToken).conversations.info({ channel });
    return answer.channel?.is_member === false && answer.channel.is_im !== true ? 'not-member' : 'member';
  } catch (error) {
    if (refusalIn(error) === 'channel_not_found') return 'hidden';
    log.warn('slack.reach-unknown', { reason: refusalIn(error) ?? failureReason(error) });
    return 'member';
  }
};

export const unreachableText = (reach: Exclude<Reach, 'member'>): string =>
  reach === 'hidden'
    ? 'Referatvagt kan ikke se kanalen. Skriv `/invite @Referatvagt` i den, og prøv igen. I private samtaler mellem andre virker det ikke.'
    : 'Referatvagt er ikke med i kanalen og kan derfor ikke skrive i den. Skriv `/invite @Referatvagt`, og prøv igen.';

/** Slack's own word for its "no"; null when the call failed in another way. */
export const refusalIn = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && error.code === ErrorCode.PlatformError && 'data' in error
    ? ((error.data as { error?: string }).error ?? null)
    : null;
