import { channelFollows, type Follow, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { followsInWords, inWords } from './follows-in-words.ts';
import type { Command } from './read-command.ts';
import { folded } from './typed-text.ts';
import { commandOf, quotedWord } from './words.ts';

type Stop = Extract<Command, { does: 'stop' | 'stop-all' | 'stop-which' }>;

/** Ends what was named by its number, or everything; without a number it says which there are, and ends nothing. */
export const answerStop = async (
  command: Stop,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const { follows } = await channelFollows(place, dependencies.subscriptions);
  if (follows.length === 0) return 'Kanalen følger ikke noget.';
  const wanted = follows.filter(
    ({ number }) => command.does === 'stop-all' || (command.does === 'stop' && number === command.number),
  );
  if (wanted.length === 0)
    return `${whatIsMissing(command)}\n${followsInWords(likely(command, follows, dependencies), dependencies)}`;
  for (const { subscription } of wanted)
    await dependencies.subscriptions.end(subscription, dependencies.now().toISOString());
  return `Kanalen følger ikke længere ${wanted.map((one) => inWords(one, dependencies)).join(', ')}.`;
};

/** Those whose words hold what was typed; all of them where none does. */
const likely = (command: Stop, follows: readonly Follow[], dependencies: SlackAppDependencies): readonly Follow[] => {
  const typed = command.does === 'stop-which' ? folded(command.text) : '';
  const named = follows.filter((one) => folded(inWords(one, dependencies)).includes(typed));
  return named.length === 0 ? follows : named;
};

const whatIsMissing = (command: Stop): string => {
  if (command.does === 'stop') return `Kanalen følger ikke noget med nummer ${command.number}.`;
  const { text } = command.does === 'stop-which' ? command : { text: '' };
  const how = `Skriv nummeret efter, ${commandOf('stop 1')}, eller stop det hele: ${commandOf('stop alle')}`;
  return text === '' ? how : `Jeg ved ikke, hvad der skal stoppes af ${quotedWord(text)}. ${how}`;
};
