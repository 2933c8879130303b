import { shortenedMarkup } from '../../../shared/channels/slack/mrkdwn.ts';
import { topics } from '../../../shared/domain/topics/topics.ts';
import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import { channelFollows, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { type Returned, returnToChannel } from '../return/return-to-channel.ts';
import type { TimeLimit } from '../time-limit.ts';
import { answerFollow } from './answer-follow.ts';
import { answerStop } from './answer-stop.ts';
import { answerWhat } from './answer-what.ts';
import { configuredInWords, withConfigured } from './configured-in-words.ts';
import { followsInWords } from './follows-in-words.ts';
import { helpText } from './help-text.ts';
import { type Command, readCommand } from './read-command.ts';
import { listed } from './words.ts';

/** Slack cuts longer texts off (docs.slack.dev, chat.postMessage, "Truncating content"); fifty long wishes are below it. */
const longestAnswer = 40_000;
/**
 * Slack waits three seconds (docs.slack.dev, "Slash commands"); the rest is for what must be done in any case. A function that
 * has answered is put to sleep, so that nothing can be said afterwards.
 */
const forWhatMayBeLeftOut = 2000;

const notInstalled =
  'Referatvagt er ikke installeret i dette arbejdsområde. Hvert arbejdsområde installeres for sig, også i en organisation.';

/** Does what was typed after "/referat" in a channel, and says in mrkdwn what came of it. */
export const answerCommand = async (
  typed: string,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const limit = dependencies.timeLimit(forWhatMayBeLeftOut);
  const installation = await dependencies.installations.get(place.team);
  if (installation?.status !== 'active') return notInstalled;
  const command = readCommand(typed);
  // Whoever stops something does not ask what it has brought.
  const untold = command.does.startsWith('stop') ? '' : await tellMissed(place, limit, dependencies);
  const answer = await answerTo(command, { place, limit }, dependencies);
  return shortenedMarkup(answer + untold, longestAnswer);
};

/** What the channel followed before may rest, and somebody is there now. Answers with what to say where it is not told by now. */
const tellMissed = async (place: SlackPlace, limit: TimeLimit, dependencies: SlackAppDependencies): Promise<string> => {
  const returned = await limit(() => triedReturn(place, dependencies));
  if (returned !== null && returned !== 'under-way') return '';
  return (await dependencies.installations.restsSince(place.team, place.channel)) === null ? '' : stillUntold;
};

/** What failed stays noted, and what was asked for is done all the same. */
const triedReturn = async (place: SlackPlace, dependencies: SlackAppDependencies): Promise<Returned> => {
  try {
    // Answers in a thread take a second each.
    return await returnToChannel(place, dependencies, 0);
  } catch (error) {
    log.warn('slack.not-returned', { team: place.team, reason: failureReason(error) });
    return 'under-way';
  }
};

const stillUntold =
  '\nKanalen har ikke hørt noget et stykke tid. Kommer der ikke en besked om, hvad der skete imens, så skriv `/referat liste` om et minut.';

type Asking = { place: SlackPlace; limit: TimeLimit };

const answerTo = async (
  command: Command,
  { place, limit }: Asking,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  switch (command.does) {
    case 'follow':
      return answerFollow(command, { place, limit }, dependencies);
    case 'follow-what':
    case 'unknown':
      return answerWhat(command, dependencies);
    case 'list':
      return answerList(place, dependencies);
    case 'stop':
    case 'stop-all':
    case 'stop-wish':
    case 'stop-which':
      return answerStop(command, place, dependencies);
    case 'topics':
      return `Emnerne er: ${listed(topics.map(({ label }) => label).toSorted(new Intl.Collator('da').compare))}.\nFølg et med \`/referat følg emne ${topics[0]?.label ?? ''}\`.`;
    case 'thanks':
      return 'Selv tak. Vi skriver, når der er nyt om det, kanalen følger: `/referat liste`';
    case 'help':
      return helpText(dependencies);
  }
};

const nothingYet = 'Kanalen følger ikke noget endnu. Begynd med `/referat følg emne Skole`.';

const answerList = async (place: SlackPlace, dependencies: SlackAppDependencies): Promise<string> => {
  const { follows } = await channelFollows(place, dependencies.subscriptions);
  const configured = configuredInWords(place, dependencies);
  const nothing = configured === null ? nothingYet : `${configured}\nFølg mere med \`/referat følg emne Skole\`.`;
  if (follows.length === 0) return nothing;
  return withConfigured(followsInWords(follows, dependencies), configured);
};
