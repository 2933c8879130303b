import { wishInWords } from '../../../shared/channels/danish-words.ts';
import { escaped } from '../../../shared/channels/slack/mrkdwn.ts';
import { topics } from '../../../shared/domain/topics/topics.ts';
import { channelFollows, type Follow, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { type Reach, reachOf, unreachableText } from '../reach.ts';
import { askedMunicipality } from './asked-municipality.ts';
import { askedWish } from './asked-wish.ts';
import { closest } from './closest.ts';
import { follow, followAnswer } from './follow.ts';
import { lastYear } from './last-year.ts';
import { type Command, readCommand } from './read-command.ts';
import { didYouMean, helpText, listed, quotedWord } from './words.ts';

/** Slack cuts longer texts off. */
const longestAnswer = 3000;

/** Does what was typed after "/referat" in a channel, and says in mrkdwn what came of it. */
export const answerCommand = async (
  typed: string,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const installation = await dependencies.installations.get(place.team);
  if (installation?.status !== 'active') return 'Referatvagt er ikke installeret i dette arbejdsområde længere.';
  const answer = await answerTo(readCommand(typed), place, dependencies);
  return answer.slice(0, longestAnswer);
};

const answerTo = async (command: Command, place: SlackPlace, dependencies: SlackAppDependencies): Promise<string> => {
  switch (command.does) {
    case 'follow':
      return answerFollow(command, place, dependencies);
    case 'list':
      return answerList(place, dependencies);
    case 'stop':
      return answerStop(command, place, dependencies);
    case 'topics':
      return `Emnerne er: ${listed(topics.map(({ label }) => label))}.\nFølg et med \`/referat følg emne ${topics[0]?.label ?? ''}\`.`;
    case 'help':
      return helpText;
    case 'unknown':
      return `Jeg forstår ikke ${quotedWord(command.word)}.${didYouMean(closest(command.word, command.known))} Hjælp: \`/referat hjælp\``;
  }
};

const answerFollow = async (
  { kind, text }: Extract<Command, { does: 'follow' }>,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const asked = askedMunicipality(text, dependencies.watched);
  if (!asked.ok) return asked.problem;
  const { municipality, text: rest } = asked.value;
  const committees = kind === 'committee' ? await dependencies.sittings.committeesOf(municipality.sourceId) : [];
  const wish = askedWish({ kind, text: rest, committees });
  if (!wish.ok) return wish.problem;
  const reach: Reach = await reachOf(place, dependencies);
  if (reach !== 'member') return unreachableText(reach);
  const wanted = { wish: wish.value, municipality };
  const followed = await follow(place, wanted, dependencies);
  return followAnswer(followed, wanted, followed.status === 'new' ? await lastYear(wanted, dependencies) : '');
};

const answerList = async (place: SlackPlace, dependencies: SlackAppDependencies): Promise<string> => {
  const { follows } = await channelFollows(place, dependencies.subscriptions);
  if (follows.length === 0) return 'Kanalen følger ikke noget endnu. Begynd med `/referat følg emne Skole`.';
  return [
    'Kanalen følger:',
    ...follows.map((one) => listLine(one, dependencies)),
    'Stop en med `/referat stop <nr>`.',
  ].join('\n');
};

const listLine = (one: Follow, dependencies: SlackAppDependencies): string => {
  const { status } = one.subscription;
  return `${one.number}. ${inWords(one, dependencies)}${status === 'paused' ? ' (på pause)' : ''}`;
};

const answerStop = async (
  { number }: Extract<Command, { does: 'stop' }>,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const { follows } = await channelFollows(place, dependencies.subscriptions);
  const found = follows.find((one) => one.number === number);
  if (found === undefined)
    return number === null
      ? 'Skriv nummeret efter: `/referat stop 1`. Numrene står i `/referat liste`.'
      : `Kanalen følger ikke noget med nummer ${number}. Numrene står i \`/referat liste\`.`;
  await dependencies.subscriptions.end(found.subscription, dependencies.now().toISOString());
  return `Kanalen følger ikke længere ${inWords(found, dependencies)}.`;
};

const inWords = ({ subscription: { wishes, sourceId } }: Follow, { watched }: SlackAppDependencies): string => {
  const municipality = watched.find((one) => one.sourceId === sourceId)?.municipality ?? sourceId;
  return escaped(wishes.map((wish) => wishInWords(wish, municipality)).join(' og '));
};
