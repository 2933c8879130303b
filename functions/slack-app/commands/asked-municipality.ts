import { failed, type Result, succeeded } from '../../../shared/domain/result.ts';
import type { Wish } from '../../../shared/domain/subscription.ts';
import type { WatchedMunicipality } from '../dependencies.ts';
import { closest } from './closest.ts';
import { danishMunicipalities } from './danish-municipalities.ts';
import { bare, folded } from './typed-text.ts';
import { didYouMean, listed, quotedWord } from './words.ts';

type Asking = { kind: Wish['by']; text: string };
/** `beforePlace`: what is left when "i ..." at the end is a place that we do not know; null where there is no such end. */
type Asked = { municipality: WatchedMunicipality; text: string; beforePlace: { text: string; place: string } | null };

/**
 * Takes "i <kommune>" off the end of what was asked for. Without it the only municipality is meant; where there are several,
 * the answer asks which. A word may itself have an "i" in it ("liv i byen"): what follows counts only when it is a
 * municipality, or nearly.
 */
export const askedMunicipality = (
  { kind, text }: Asking,
  watched: readonly WatchedMunicipality[],
): Result<Asked, string> => {
  const found = placeIn(text) ?? (kind === 'word' || kind === 'case' ? null : barePlaceIn(text));
  const names = watched.map(({ municipality }) => municipality);
  if (found !== null) {
    const named = watched.find(({ municipality }) => isNamed(municipality, found.place));
    if (named !== undefined) return succeeded({ municipality: named, text: found.text, beforePlace: null });
    if (danishMunicipalities.some((name) => isNamed(name, found.place))) return failed(notRead(found.place, watched));
    const near = closest(found.place, names);
    if (near !== null) return failed(`Jeg læser ikke ${quotedWord(found.place)}.${didYouMean(near)}`);
  }
  const [only, ...others] = watched;
  if (only !== undefined && others.length === 0) return succeeded({ municipality: only, text, beforePlace: found });
  return failed(
    `Hvilken kommune? Skriv den til sidst, for eksempel \`i ${names[0] ?? 'Ballerup'}\`. Jeg læser: ${listed(names)}.`,
  );
};

export const notRead = (place: string, watched: readonly WatchedMunicipality[]): string =>
  `Jeg læser ikke ${quotedWord(place)}. Jeg læser: ${listed(watched.map(({ municipality }) => municipality))}.`;

/** "skole i Ballerup" → "skole" and "Ballerup"; "i Ballerup" → "" and "Ballerup". */
const placeIn = (text: string): { text: string; place: string } | null => {
  const padded = ` ${text}`;
  const at = padded.toLocaleLowerCase('da').lastIndexOf(' i ');
  return at === -1 ? null : { text: bare(padded.slice(0, at)), place: bare(padded.slice(at + 3)) };
};

/** "Skole, Ballerup Kommune" → "Skole" and "Ballerup"; null where the last word is no municipality. */
const barePlaceIn = (text: string): { text: string; place: string } | null => {
  const words = text.split(' ');
  const place = bare(
    (words.at(-1)?.toLocaleLowerCase('da') === 'kommune' ? words.splice(-2) : words.splice(-1)).join(' '),
  );
  return danishMunicipalities.some((name) => isNamed(name, place)) ? { text: bare(words.join(' ')), place } : null;
};

/** "Ballerup", "BALLERUP kommune", "Københavns Kommune", "Naestved". */
const isNamed = (municipality: string, place: string): boolean => {
  const [name, said] = [folded(municipality), folded(place)];
  return [name, `${name} kommune`, `${name}s kommune`, `${name}s regionskommune`].includes(said);
};
