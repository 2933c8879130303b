import { threadOf as threadIn } from '../../shared/channels/slack/message-id.ts';
import { postInThread } from '../../shared/channels/slack/post-in-thread.ts';
import type { SlackAnswer } from '../../shared/channels/slack/slack-answer.ts';
import type { SlackApi } from '../../shared/channels/slack/slack-api.ts';
import type { CaseThreads, PostedMessage } from '../../shared/domain/case-thread.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { log } from '../../shared/platform/log.ts';
import type { Story } from './look-up-story.ts';
import { type PlannedMessage, planMessages } from './plan-messages.ts';

type Posting = {
  deliveryId: string;
  channel: string;
  slack: SlackApi;
  caseThreads: CaseThreads;
  isBraked: () => Promise<boolean>;
  now: () => Date;
};
export type Refusal = Extract<SlackAnswer, { kind: 'refused' }>;
/** What of the story stands in the channel by now, and what kept the rest from it. */
export type PostedStory = { posted: PostedMessage[]; keptBy: Refusal | 'brake' | null };

/**
 * Posts what of the story is not posted yet, and writes down each message as soon as Slack has it: a try that fails
 * half-way goes on where it was. Between Slack's yes and that record lies the one moment where a crash means a double.
 * A message that Slack does not take keeps the others from nobody; a closed channel ends it, and so does the brake.
 */
export const postStory = async (story: Story, posting: Posting): Promise<PostedStory> => {
  const { deliveryId, channel, caseThreads, isBraked, now } = posting;
  const posted = await caseThreads.postedOf(deliveryId);
  const planned = await planMessages(story, {
    told: new Set(posted.flatMap(({ lines }) => lines)),
    threadOf: (cases) => caseThreads.threadOf(channel, cases, now()),
    correctionsThread: newestThread(channel, story.found.follows),
  });
  if (posted.length + planned.length === 0) throw new Error('The alert tells nothing.');
  let refused: Refusal | null = null;
  for (const each of planned) {
    if (await isBraked()) return { posted, keptBy: 'brake' };
    const answer = await postOne(each, posting);
    if (!('kind' in answer)) posted.push(answer);
    else if (isShutOut(answer)) return { posted, keptBy: answer };
    else refused = answer;
  }
  return { posted, keptBy: refused };
};

const postOne = async (
  { lines, cases, ...words }: PlannedMessage,
  { deliveryId, channel, slack, caseThreads, now }: Posting,
): Promise<PostedMessage | Refusal> => {
  const { answer, threadTs } = await postInThread({ channel, ...words }, slack);
  if (answer.kind === 'wait') throw new Error('Slack asked to wait, and nobody did.');
  if (answer.kind === 'refused') {
    log.error('slack.message-refused', { deliveryId, reason: answer.error });
    return answer;
  }
  const message: PostedMessage = { ts: answer.ts, threadTs, lines, cases };
  await caseThreads.notePosted({ deliveryId, channel }, message, now().toISOString());
  return message;
};

/** Whether Slack's no is to us in the channel or the workspace, not to what the message says. */
export const isShutOut = ({ what }: Refusal): boolean => what === 'channel' || what === 'workspace';

/** The thread of what was told before: the newest of it that stands in this channel. */
const newestThread = (channel: string, earlier: readonly Delivery[]): string | null =>
  earlier
    .flatMap(({ providerId }) => (providerId === null ? [] : (threadIn(providerId) ?? [])))
    .findLast((thread) => thread.channel === channel)?.threadTs ?? null;
