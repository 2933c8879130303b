import type { SlackAppDependencies } from '../dependencies.ts';
import { askedMunicipality } from './asked-municipality.ts';
import { closest } from './closest.ts';
import { type Command, kindOf, verbs } from './read-command.ts';
import { orElse, suggestedFollows } from './suggested-follows.ts';
import { commandOf, didYouMean, quotedWord } from './words.ts';

type What = Extract<Command, { does: 'follow-what' | 'unknown' }>;

const help = `Hjælp: ${commandOf('hjælp')}`;

/** For what we cannot do as it stands: which commands may have been meant. Does nothing. */
export const answerWhat = async (command: What, dependencies: SlackAppDependencies): Promise<string> => {
  if (command.does === 'unknown' && kindOf(command.word) === undefined) {
    const near = closest(command.word, verbs);
    if (near !== null) return `Jeg forstår ikke ${quotedWord(command.word)}.${didYouMean(near)} ${help}`;
  }
  return `Jeg forstår ikke ${quotedWord(command.text)}.${orElse(await suggestionsFor(command.text, dependencies))} ${help}`;
};

const suggestionsFor = async (text: string, { watched, sittings }: SlackAppDependencies): Promise<string[]> => {
  const asked = askedMunicipality({ kind: 'topic', text }, watched);
  if (!asked.ok) return suggestedFollows(text, []);
  const { municipality, text: rest } = asked.value;
  const end = watched.length > 1 ? ` i ${municipality.municipality}` : '';
  return suggestedFollows(rest, await sittings.committeesOf(municipality.sourceId), end);
};
