import type { SlackAnswer } from './slack-answer.ts';
import type { SlackApi } from './slack-api.ts';

/** Slack asks for more rest than a try has time for: the queue brings the delivery again, and keeps the channel's order. */
export class SlackAsksForRest extends Error {
  override name = 'SlackAsksForRest';
}

export type Time = { now: () => Date; pause: (milliseconds: number) => Promise<void> };

/** Slack's own: about one message a second in each channel (docs.slack.dev, "Rate limits", special tier). */
const betweenMessages = 1000;
/** With one last call of 15 s this is shorter than the minute that the function has. */
const longestTry = 40_000;

/**
 * When each channel was last written to, as far as this process knows. Where another one wrote, Slack says to wait.
 */
export const channelPace = ({ now, pause }: Time) => {
  const freeAt = new Map<string, number>();
  return async (channel: string): Promise<void> => {
    for (const [other, at] of freeAt) if (at <= now().getTime()) freeAt.delete(other);
    await pause(Math.max(0, (freeAt.get(channel) ?? 0) - now().getTime()));
    freeAt.set(channel, now().getTime() + betweenMessages);
  };
};

type Patience = Time & { pace: (channel: string) => Promise<void> };

/**
 * One try's view of Slack: a message a second and channel, and the wait that Slack asks for kept on the spot, as long as
 * the try lasts; then it throws.
 */
export const patientSlack = (api: SlackApi, { now, pause, pace }: Patience): SlackApi => {
  const until = now().getTime() + longestTry;
  const patiently = async (channel: string, call: () => Promise<SlackAnswer>): Promise<SlackAnswer> => {
    for (;;) {
      if (now().getTime() > until) throw new SlackAsksForRest('A try has no more time.');
      await pace(channel);
      const answer = await call();
      if (answer.kind !== 'wait') return answer;
      const wait = Math.max(1, answer.seconds) * 1000;
      if (now().getTime() + wait > until) throw new SlackAsksForRest(`Slack asks for ${answer.seconds} s of rest.`);
      await pause(wait);
    }
  };
  return {
    post: (message) => patiently(message.channel, () => api.post(message)),
    update: (message) => patiently(message.channel, () => api.update(message)),
  };
};
