import { failed, type Result, succeeded } from '../../../shared/domain/result.ts';
import type { SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { reachOf, unreachableText } from '../reach.ts';
import { returnToChannel } from '../return/return-to-channel.ts';
import { askedMunicipality, notRead } from './asked-municipality.ts';
import { askedWish } from './asked-wish.ts';
import { follow, followAnswer, type Wanted } from './follow.ts';
import { lastYear } from './last-year.ts';
import type { Command } from './read-command.ts';
import { commandOf, quotedWord } from './words.ts';

type Asked = Extract<Command, { does: 'follow' }>;

/** Has the channel follow what was asked for, or says what was not understood of it. */
export const answerFollow = async (
  asked: Asked,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const wanted = await readWanted(asked, dependencies);
  if (!wanted.ok) return wanted.problem;
  const reach = await reachOf(place, dependencies);
  if (reach !== 'member') return unreachableText(reach);
  // What the channel followed before may rest, and somebody is there now: it goes on too.
  await returnToChannel(place, dependencies);
  const followed = await follow(place, wanted.value, dependencies);
  const preview = followed.status === 'new' ? await lastYear(wanted.value, dependencies) : '';
  return followAnswer(followed, wanted.value, preview) + otherSpelling(wanted.value);
};

const readWanted = async (
  { kind, text }: Asked,
  { watched, sittings }: SlackAppDependencies,
): Promise<Result<Wanted, string>> => {
  const asked = askedMunicipality({ kind, text }, watched);
  if (!asked.ok) return asked;
  const { municipality, text: rest, beforePlace } = asked.value;
  const committees =
    kind === 'committee' || kind === 'source' ? await sittings.committeesOf(municipality.sourceId) : [];
  const wish = askedWish({ kind, text: rest, committees });
  if (wish.ok) return succeeded({ wish: wish.value, municipality });
  // "Skole i Langtbortistan": what stands before it is a topic, so that the rest was meant as a place.
  const isPlace = beforePlace !== null && askedWish({ kind, text: beforePlace.text, committees }).ok;
  return failed(isPlace ? notRead(beforePlace.place, watched) : wish.problem);
};

/** Pages spell "børnehave": whoever writes "boernehave" would hear nothing, and not know why. */
const otherSpelling = ({ wish }: Wanted): string => {
  if (wish.by !== 'word' || !/ae|oe/u.test(wish.word)) return '';
  const danish = wish.word.replaceAll('ae', 'æ').replaceAll('oe', 'ø');
  return ` Ordet bliver søgt, som du skrev det. Mener du ${quotedWord(danish)}, så skriv ${commandOf(`følg ord ${danish}`)}.`;
};
