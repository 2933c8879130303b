import type { SlackAppDependencies } from '../dependencies.ts';
import { commandOf } from './words.ts';

type Dependencies = Pick<SlackAppDependencies, 'watched'> & {
  sittings: Pick<SlackAppDependencies['sittings'], 'committeesOf'>;
};

/** How to use it, with a committee that can be followed as it stands there. */
export const helpText = async ({ watched, sittings }: Dependencies): Promise<string> => {
  const [first] = watched;
  const committees = first === undefined ? [] : await sittings.committeesOf(first.sourceId);
  const place = watched.length > 1 && first !== undefined ? ` i ${first.municipality}` : '';
  return [
    '*Sådan bruger du Referatvagt i kanalen*',
    `${commandOf(`følg emne Skole${place}`)} - et emne`,
    `${commandOf(`følg udvalg ${exampleCommittee(committees)}${place}`)} - et udvalg`,
    `${commandOf(`følg ord radikalisering${place}`)} - et ord`,
    `${commandOf(`følg sag 15.00.00-A00-23-26${place}`)} - en sag, til den har været stille i et år`,
    `${commandOf(`følg alt${place}`)} - alt`,
    ...(watched.length > 1
      ? [`Skriv kommunen til sidst, som her: ${watched.map((one) => one.municipality).join(', ')}`]
      : []),
    '`/referat liste` - hvad kanalen følger · `/referat stop 1` - stop nummer 1 · `/referat stop alle` - stop det hele',
    '`/referat emner` - alle emner',
  ].join('\n');
};

/** One of the committees that are read; a council is called the same everywhere and shows less. */
export const exampleCommittee = (committees: readonly string[]): string =>
  committees.find((name) => /udvalg/iu.test(name)) ?? committees[0] ?? 'Teknik- og Miljøudvalget';
