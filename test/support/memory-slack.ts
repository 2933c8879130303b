import type { SlackAnswer } from '../../shared/channels/slack/slack-answer.ts';
import type { SlackApi } from '../../shared/channels/slack/slack-api.ts';

export type SlackPost = Parameters<SlackApi['post']>[0] & { ts: string; token: string };
export type SlackUpdate = Parameters<SlackApi['update']>[0];

/** A Slack that takes everything and remembers it, unless `answer` says something else to a post or an update. */
export const memorySlack = (answer: (asked: SlackPost | SlackUpdate) => SlackAnswer | Error | null = () => null) => {
  const [posted, updated]: [SlackPost[], SlackUpdate[]] = [[], []];
  const answered = (asked: SlackPost | SlackUpdate, take: () => void): SlackAnswer => {
    const given = answer(asked);
    if (given instanceof Error) throw given;
    if (given === null) take();
    return given ?? { kind: 'taken', ts: asked.ts };
  };
  const slackFor = (token: string): SlackApi => ({
    post: async (message) => {
      const post = { ...message, token, ts: `1776243600.${String(posted.length + 100).padStart(6, '0')}` };
      return answered(post, () => posted.push(post));
    },
    update: async (message) => answered(message, () => updated.push(message)),
  });
  return { posted, updated, slackFor };
};
