import { storyMessage } from '../../shared/channels/slack/alert-blocks.ts';
import { threadOf } from '../../shared/channels/slack/message-id.ts';
import type { SlackApi } from '../../shared/channels/slack/slack-api.ts';
import type { CaseThreads, PostedMessage } from '../../shared/domain/case-thread.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { danishDayAndMonth } from '../../shared/platform/danish-date.ts';
import { log } from '../../shared/platform/log.ts';
import { lookUpStory, type Story, type StoryStores } from './look-up-story.ts';
import type { Whereto } from './whereto.ts';

type Marking = StoryStores &
  Pick<Whereto, 'channel' | 'hasApp'> & { slack: Pick<SlackApi, 'update'>; caseThreads: CaseThreads };
/** What of the story stands in the channel: a correction that Slack did not take is not pointed to. */
type Stands = { posted: readonly PostedMessage[] };

/** More messages than this are not marked in one try; the correction stands in their thread in any case. */
const mostMarked = 5;

/** Marks what was told wrong where it stands: whoever reads the old message sees that it was put right. Repeating it changes nothing. */
export const markRighted = async (story: Story, { posted, ...marking }: Marking & Stands): Promise<void> => {
  const told = new Set(posted.flatMap(({ lines }) => lines));
  const cases = new Set(story.takenBack.filter(({ key }) => told.has(key)).flatMap((line) => line.cases));
  const here = story.found.follows.filter(({ providerId }) => threadOf(providerId ?? '')?.channel === marking.channel);
  for (const earlier of here.slice(-mostMarked)) await markIn(earlier, { cases, on: story.letter.capturedAt }, marking);
};

const markIn = async (
  { deliveryId, contents }: Delivery,
  { cases, on }: { cases: ReadonlySet<string>; on: string },
  { channel, slack, caseThreads, ...stores }: Marking,
): Promise<void> => {
  if (contents.kind !== 'alert') return;
  const { lines, letter } = await lookUpStory(contents.alertId, stores);
  const keys = new Set(lines.filter((line) => line.cases.some((each) => cases.has(each))).map(({ key }) => key));
  for (const posted of (await caseThreads.postedOf(deliveryId)).slice(0, mostMarked)) {
    const own = lines.filter(({ key }) => posted.lines.includes(key));
    if (!own.some(({ key }) => keys.has(key))) continue;
    const righted = { ...posted.righted, ...marksOn(own, keys, on) };
    const { text, blocks } = storyMessage(own, letter, new Map(Object.entries(righted)));
    const answer = await slack.update({ channel, ts: posted.ts, text, blocks });
    if (answer.kind === 'taken') await caseThreads.noteRighted(deliveryId, posted.ts, righted);
    // The correction is out; an old message that cannot be changed any more stays as it is.
    if (answer.kind === 'refused') log.warn('slack.not-marked', { deliveryId, reason: answer.error });
  }
};

const marksOn = (lines: Story['lines'], keys: ReadonlySet<string>, on: string): Record<string, string> =>
  Object.fromEntries(lines.filter(({ key }) => keys.has(key)).map(({ key }) => [key, danishDayAndMonth(on)]));
