import { messageId, threadOf as threadIn } from '../../shared/channels/slack/message-id.ts';
import { postInThread } from '../../shared/channels/slack/post-in-thread.ts';
import type { SlackAnswer } from '../../shared/channels/slack/slack-answer.ts';
import type { SlackApi } from '../../shared/channels/slack/slack-api.ts';
import type { CaseThreads, PostedMessage } from '../../shared/domain/case-thread.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Story } from './look-up-story.ts';
import { planMessages } from './plan-messages.ts';

type Posting = { deliveryId: string; channel: string; slack: SlackApi; caseThreads: CaseThreads; now: () => Date };
export type Refusal = Extract<SlackAnswer, { kind: 'refused' }>;
export type PostedStory = { kind: 'posted'; providerId: string } | Refusal;

/**
 * Posts what of the story is not posted yet, and writes down each message as soon as Slack has it: a try that fails
 * half-way goes on where it was. Between Slack's yes and that record lies the one moment where a crash means a double.
 */
export const postStory = async (story: Story, posting: Posting): Promise<PostedStory> => {
  const { deliveryId, channel, slack, caseThreads, now } = posting;
  const posted = await caseThreads.postedOf(deliveryId);
  const planned = await planMessages(story, {
    told: new Set(posted.flatMap(({ lines }) => lines)),
    threadOf: (cases) => caseThreads.threadOf(channel, cases, now()),
    correctionsThread: newestThread(channel, story.found.follows),
  });
  for (const { lines, cases, ...words } of planned) {
    const { answer, threadTs } = await postInThread({ channel, ...words }, slack);
    if (answer.kind === 'refused') return answer;
    if (answer.kind === 'wait') throw new Error('Slack asked to wait, and nobody did.');
    const message: PostedMessage = { ts: answer.ts, threadTs, lines, cases };
    await caseThreads.notePosted({ deliveryId, channel }, message, now().toISOString());
    posted.push(message);
  }
  const [first] = posted;
  if (first === undefined) throw new Error('The alert tells nothing.');
  return { kind: 'posted', providerId: messageId({ channel, ...first }) };
};

/** The thread of what was told before: the newest of it that stands in this channel. */
const newestThread = (channel: string, earlier: readonly Delivery[]): string | null =>
  earlier
    .flatMap(({ providerId }) => (providerId === null ? [] : (threadIn(providerId) ?? [])))
    .findLast((thread) => thread.channel === channel)?.threadTs ?? null;
