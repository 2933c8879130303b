import { type Wish, wishKey } from '../../../shared/domain/subscription.ts';
import { channelFollows, type Follow, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { askedMunicipality } from './asked-municipality.ts';
import { askedWish } from './asked-wish.ts';
import { configuredInWords, withConfigured } from './configured-in-words.ts';
import { followsInWords, inWords } from './follows-in-words.ts';
import type { Command } from './read-command.ts';
import { folded } from './typed-text.ts';
import { commandOf, quotedWord } from './words.ts';

type Stop = Extract<Command, { does: 'stop' | 'stop-all' | 'stop-wish' | 'stop-which' }>;

/** Ends what was named by its number or in its own words, or everything; else it says which there are, and ends nothing. */
export const answerStop = async (
  command: Stop,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const configured = configuredInWords(place, dependencies);
  return withConfigured(await stop(command, place, dependencies), configured);
};

const stop = async (command: Stop, place: SlackPlace, dependencies: SlackAppDependencies): Promise<string> => {
  const { follows } = await channelFollows(place, dependencies.subscriptions);
  if (follows.length === 0) return 'Kanalen følger ikke noget, der kan stoppes her.';
  const wanted = wantedOf(command, follows, dependencies);
  if (wanted.length === 0)
    return `${whatIsMissing(command)}\n${followsInWords(likely(command, follows, dependencies), dependencies)}`;
  for (const { subscription } of wanted)
    await dependencies.subscriptions.end(subscription, dependencies.now().toISOString());
  const stopped = `Kanalen følger ikke længere ${wanted.map((one) => inWords(one, dependencies)).join(', ')}.`;
  const unknown = command.does === 'stop' ? command.numbers.filter((number) => !isAmong(number, follows)) : [];
  return unknown.length === 0 ? stopped : `${stopped} ${notThere(unknown)}`;
};

const wantedOf = (command: Stop, follows: readonly Follow[], dependencies: SlackAppDependencies): readonly Follow[] => {
  switch (command.does) {
    case 'stop-all':
      return follows;
    case 'stop':
      return follows.filter(({ number }) => command.numbers.includes(number));
    case 'stop-wish': {
      // The same of two municipalities: which of them is for the person to say.
      const named = namedIn(command, follows, dependencies);
      return named.length === 1 ? named : [];
    }
    case 'stop-which':
      return [];
  }
};

/** Read as it would be to follow it, with or without its municipality. */
const namedIn = (
  { kind, text }: { kind: Wish['by']; text: string },
  follows: readonly Follow[],
  { watched }: SlackAppDependencies,
): readonly Follow[] => {
  const asked = askedMunicipality({ kind, text }, watched);
  const wish = askedWish({ kind, text: asked.ok ? asked.value.text : text, committees: [] });
  if (!wish.ok) return [];
  return follows.filter(
    ({ subscription: { wishes, sourceId } }) =>
      (!asked.ok || asked.value.municipality.sourceId === sourceId) &&
      wishes.map(wishKey).join() === wishKey(wish.value),
  );
};

/** Those whose words hold what was typed; all of them where none does. */
const likely = (command: Stop, follows: readonly Follow[], dependencies: SlackAppDependencies): readonly Follow[] => {
  const typed = folded(typedIn(command));
  const named = follows.filter((one) => folded(inWords(one, dependencies)).includes(typed));
  return named.length === 0 ? follows : named;
};

const typedIn = (command: Stop): string =>
  command.does === 'stop-which' || command.does === 'stop-wish' ? command.text : '';

const whatIsMissing = (command: Stop): string => {
  if (command.does === 'stop') return notThere(command.numbers);
  const text = typedIn(command);
  const how = `Skriv nummeret efter, ${commandOf('stop 1')}, eller stop det hele: ${commandOf('stop alle')}`;
  return text === '' ? how : `Jeg ved ikke, hvad der skal stoppes af ${quotedWord(text)}. ${how}`;
};

const notThere = (numbers: readonly number[]): string =>
  `Kanalen følger ikke noget med nummer ${numbers.join(' og ')}.`;

const isAmong = (wanted: number, follows: readonly Follow[]): boolean =>
  follows.some(({ number }) => number === wanted);
