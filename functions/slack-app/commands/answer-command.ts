import { shortenedMarkup } from '../../../shared/channels/slack/mrkdwn.ts';
import { topics } from '../../../shared/domain/topics/topics.ts';
import { channelFollows, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { answerFollow } from './answer-follow.ts';
import { answerStop } from './answer-stop.ts';
import { answerWhat } from './answer-what.ts';
import { followsInWords } from './follows-in-words.ts';
import { type Command, readCommand } from './read-command.ts';
import { helpText, listed } from './words.ts';

/** Slack cuts longer texts off (docs.slack.dev, chat.postMessage, "Truncating content"); fifty long wishes are below it. */
const longestAnswer = 40_000;

const notInstalled =
  'Referatvagt er ikke installeret i dette arbejdsområde. Hvert arbejdsområde installeres for sig, også i en organisation.';

/** Does what was typed after "/referat" in a channel, and says in mrkdwn what came of it. */
export const answerCommand = async (
  typed: string,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const installation = await dependencies.installations.get(place.team);
  if (installation?.status !== 'active') return notInstalled;
  return shortenedMarkup(await answerTo(readCommand(typed), place, dependencies), longestAnswer);
};

const answerTo = async (command: Command, place: SlackPlace, dependencies: SlackAppDependencies): Promise<string> => {
  switch (command.does) {
    case 'follow':
      return answerFollow(command, place, dependencies);
    case 'follow-what':
    case 'unknown':
      return answerWhat(command, dependencies);
    case 'list':
      return answerList(place, dependencies);
    case 'stop':
    case 'stop-all':
    case 'stop-which':
      return answerStop(command, place, dependencies);
    case 'topics':
      return `Emnerne er: ${listed(topics.map(({ label }) => label))}.\nFølg et med \`/referat følg emne ${topics[0]?.label ?? ''}\`.`;
    case 'help':
      return helpText;
  }
};

const answerList = async (place: SlackPlace, dependencies: SlackAppDependencies): Promise<string> => {
  const { follows } = await channelFollows(place, dependencies.subscriptions);
  return follows.length === 0
    ? 'Kanalen følger ikke noget endnu. Begynd med `/referat følg emne Skole`.'
    : followsInWords(follows, dependencies);
};
