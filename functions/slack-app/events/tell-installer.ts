import { answerIn, type SlackAnswer } from '../../../shared/channels/slack/slack-answer.ts';
import { log } from '../../../shared/platform/log.ts';
import type { SlackAppDependencies } from '../dependencies.ts';

type Dependencies = Pick<SlackAppDependencies, 'installations' | 'slackFor'>;

/**
 * A word, in mrkdwn, to whoever installed us in the workspace. Nobody is told where Slack will not have it, or has thrown us out;
 * any other failure is thrown, so that Slack sends the event again.
 */
export const tellInstaller = async (
  team: string,
  text: string,
  { installations, slackFor }: Dependencies,
): Promise<void> => {
  const installation = await installations.get(team);
  if (installation?.status !== 'active') return;
  const answer = await post({ channel: installation.installedBy, text }, slackFor(installation.botToken));
  if (answer.kind === 'wait') throw new Error('Slack asks to wait.');
  if (answer.kind === 'refused') log.warn('slack.installer-not-told', { team, reason: answer.error });
};

const post = async (
  message: { channel: string; text: string },
  slack: ReturnType<Dependencies['slackFor']>,
): Promise<SlackAnswer> => {
  try {
    const { ts } = await slack.chat.postMessage({ ...message, parse: 'none', link_names: false });
    return { kind: 'taken', ts: ts ?? '' };
  } catch (error) {
    return answerIn(error);
  }
};
