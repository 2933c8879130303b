import { failed, type Result, succeeded } from '../../../shared/domain/result.ts';
import type { WatchedMunicipality } from '../dependencies.ts';
import { closest } from './closest.ts';
import { didYouMean, listed, quotedWord } from './words.ts';

type Asked = { municipality: WatchedMunicipality; text: string };

/**
 * Takes "i <kommune>" off the end of what was asked for. Without it the only municipality is meant; where there are several,
 * the answer asks which. A word may itself have an "i" in it ("liv i byen"): what follows counts only when it is a
 * municipality, or nearly.
 */
export const askedMunicipality = (text: string, watched: readonly WatchedMunicipality[]): Result<Asked, string> => {
  const { before, place } = lastPlace(text);
  const named = watched.find(({ municipality }) => sameName(municipality, place));
  if (named !== undefined) return succeeded({ municipality: named, text: before });
  const near = closest(
    place,
    watched.map(({ municipality }) => municipality),
  );
  if (near !== null) return failed(`Jeg læser ikke ${quotedWord(place)}.${didYouMean(near)}`);
  const [only, ...others] = watched;
  if (only !== undefined && others.length === 0) return succeeded({ municipality: only, text });
  return failed(`Hvilken kommune? Skriv \`i <kommune>\` til sidst. Jeg læser: ${listed(municipalities(watched))}.`);
};

/** "skole i Ballerup" → "skole" and "Ballerup"; "i Ballerup" → "" and "Ballerup". */
const lastPlace = (text: string): { before: string; place: string } => {
  const padded = ` ${text}`;
  const at = padded.toLocaleLowerCase('da').lastIndexOf(' i ');
  return at === -1
    ? { before: text, place: '' }
    : { before: padded.slice(0, at).trim(), place: padded.slice(at + 3).trim() };
};

const sameName = (municipality: string, place: string): boolean =>
  municipality.toLocaleLowerCase('da') === place.toLocaleLowerCase('da').replace(/ kommune$/u, '');

const municipalities = (watched: readonly WatchedMunicipality[]): string[] =>
  watched.map(({ municipality }) => municipality);
