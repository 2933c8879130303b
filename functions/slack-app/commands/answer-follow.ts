import { failed, type Result, succeeded } from '../../../shared/domain/result.ts';
import type { SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { reachOf, unreachableText } from '../reach.ts';
import type { TimeLimit } from '../time-limit.ts';
import { askedMunicipality, notRead } from './asked-municipality.ts';
import { askedWish } from './asked-wish.ts';
import { follow, followAnswer, type Wanted } from './follow.ts';
import { lastYear } from './last-year.ts';
import type { Command } from './read-command.ts';
import { commandOf, listed, quotedWord } from './words.ts';

type Asked = Extract<Command, { does: 'follow' }>;

/** Has the channel follow what was asked for, or says what was not understood of it. */
export const answerFollow = async (
  asked: Asked,
  { place, limit }: { place: SlackPlace; limit: TimeLimit },
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const read = await readWanted(asked, dependencies);
  if (!read.ok) return read.problem;
  const { wanted, note } = read.value;
  // Where Slack does not say in time, a delivery that is refused tells the installer later.
  const reach = (await limit(() => reachOf(place, dependencies))) ?? 'member';
  if (reach !== 'member') return unreachableText(reach);
  const followed = await follow(place, wanted, dependencies);
  const preview = followed.status === 'new' ? await lastYear(wanted, limit, dependencies) : '';
  return followAnswer(followed, wanted, preview) + note;
};

/** What is wanted, and what there is to say of how it was understood. */
type Read = { wanted: Wanted; note: string };

const readWanted = async (
  { kind, text }: Asked,
  { watched, sittings }: SlackAppDependencies,
): Promise<Result<Read, string>> => {
  const asked = askedMunicipality({ kind, text }, watched);
  if (!asked.ok) return asked;
  const { municipality, text: rest, beforePlace } = asked.value;
  const committees =
    kind === 'committee' || kind === 'source' ? await sittings.committeesOf(municipality.sourceId) : [];
  const wish = askedWish({ kind, text: rest, committees });
  if (wish.ok) {
    const wanted = { wish: wish.value, municipality };
    return succeeded({ wanted, note: otherSpelling(wanted) + unseen(wanted, committees) });
  }
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

/** It is taken as it was written, and whoever misspelt it would hear nothing. */
const unseen = ({ wish }: Wanted, committees: readonly string[]): string => {
  if (wish.by !== 'committee' || committees.includes(wish.committee)) return '';
  const known = committees.length === 0 ? '' : ` Dem, vi har set, er: ${listed(committees)}.`;
  return ` Vi har ikke set det udvalg endnu: kanalen hører om det, når det holder møde under det navn.${known}`;
};
