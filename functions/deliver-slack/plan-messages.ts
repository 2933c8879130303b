import { storyMessage } from '../../shared/channels/slack/alert-blocks.ts';
import { correctionMessage } from '../../shared/channels/slack/correction-blocks.ts';
import type { SlackApi } from '../../shared/channels/slack/slack-api.ts';
import type { StoryLine } from '../../shared/channels/slack/story-lines.ts';
import type { TakenBackLine } from '../../shared/channels/slack/taken-back-lines.ts';
import type { Story } from './look-up-story.ts';

/** One message to post: where, and what is told and talked of once Slack has it. */
export type PlannedMessage = Pick<Parameters<SlackApi['post']>[0], 'text' | 'blocks' | 'threadTs' | 'broadcast'> & {
  lines: string[];
  cases: string[];
};

/** Where the channel talks about the first of these cases that it talks about at all; null for none of them. */
export type FindThread = (cases: readonly string[]) => Promise<string | null>;

/** More threads than this are not answered at once: the rest comes in one message. A try has less than a minute. */
const mostThreads = 8;
/** So many new cases get a message each, and a thread each; more of them come in one overview. */
const mostAlone = 3;

/**
 * The messages that tell what of the story is not told yet: corrections first, then answers in the threads of cases
 * that the channel talks about, then the rest on its own. Whatever was planned and posted before is `told`.
 */
export const planMessages = async (
  story: Story,
  {
    told,
    threadOf,
    correctionsThread,
  }: { told: ReadonlySet<string>; threadOf: FindThread; correctionsThread: string | null },
): Promise<PlannedMessage[]> => {
  const corrections = story.takenBack.filter(({ key }) => !told.has(key));
  const lines = story.lines.filter(({ key }) => !told.has(key));
  const corrected = await byThread(corrections, async ({ cases }) => (await threadOf(cases)) ?? correctionsThread);
  const answers = await byThread(lines, ({ cases }) => threadOf(cases));
  const crowded = new Set([...corrected.crowded, ...answers.crowded].flatMap(({ cases }) => cases));
  return [
    ...corrected.threads.map(([threadTs, own]) => correctionIn(threadTs, own, story)),
    ...(corrected.loose.length === 0 ? [] : [correctionIn(null, corrected.loose, story)]),
    ...answers.threads.map(([threadTs, own]) => newsIn(threadTs, own, story)),
    ...togetherOrAlone(answers.loose).map((own) => newsIn(null, own, story)),
  ].map((planned) => (planned.threadTs === null ? leaving(crowded, planned) : planned));
};

/** Cases that have a thread keep it, though there was no room to answer there this time. */
const leaving = (crowded: ReadonlySet<string>, planned: PlannedMessage): PlannedMessage => ({
  ...planned,
  cases: planned.cases.filter((each) => !crowded.has(each)),
});

const byThread = async <Line>(
  lines: readonly Line[],
  threadOf: (line: Line) => Promise<string | null>,
): Promise<{ threads: [string, Line[]][]; loose: Line[]; crowded: Line[] }> => {
  const found = await Promise.all(lines.map(async (line) => ({ line, thread: await threadOf(line) })));
  const grouped = [...Map.groupBy(found, ({ thread }) => thread)].map(
    ([thread, own]) => [thread, own.map(({ line }) => line)] as const,
  );
  const threads = grouped.flatMap(([thread, own]) => (thread === null ? [] : [[thread, own] as [string, Line[]]]));
  const answered = threads.slice(0, mostThreads);
  const isAnswered = new Set(answered.flatMap(([, own]) => own));
  const crowded = threads.slice(mostThreads).flatMap(([, own]) => own);
  return { threads: answered, loose: lines.filter((line) => !isAnswered.has(line)), crowded };
};

/** What is about one case stands in one message, whatever else does. */
const togetherOrAlone = (lines: readonly StoryLine[]): StoryLine[][] => {
  const ofCase = [...Map.groupBy(lines, ({ key, cases }) => cases[0] ?? key).values()];
  return ofCase.length <= mostAlone ? ofCase : [[...lines]];
};

const newsIn = (threadTs: string | null, lines: readonly StoryLine[], { letter }: Story): PlannedMessage => {
  const { text, blocks, shown } = storyMessage(lines, letter);
  return {
    text,
    blocks,
    threadTs,
    broadcast: lines.some(({ isLoud }) => isLoud),
    lines: lines.map(({ key }) => key),
    cases: [...new Set(shown.flatMap(({ cases }) => cases))],
  };
};

const correctionIn = (threadTs: string | null, own: readonly TakenBackLine[], { letter }: Story): PlannedMessage => ({
  ...correctionMessage(own, letter),
  threadTs,
  broadcast: true,
  lines: own.map(({ key }) => key),
  // A transaction takes a hundred writes (DynamoDB), and these are no new cases.
  cases: [...new Set(own.flatMap(({ cases }) => cases))].slice(0, 50),
});
