import { shortened } from '../../../shared/channels/danish-words.ts';
import { escaped } from '../../../shared/channels/slack/mrkdwn.ts';

/** Somebody's own words, cut short and harmless, as we say them back. */
export const quotedWord = (text: string): string => `»${escaped(shortened(text, 60))}«`;

export const didYouMean = (near: string | null): string => (near === null ? '' : ` Mente du ${escaped(near)}?`);

/** A command to copy: "`/referat følg emne Skole`". */
export const commandOf = (typed: string): string =>
  `\`/referat ${escaped(shortened(typed.replaceAll('`', ''), 100))}\``;

export const listed = (names: readonly string[]): string => names.map(escaped).join(', ');

export const helpText = [
  '*Sådan bruger du Referatvagt i kanalen*',
  '`/referat følg emne Skole` - et emne',
  '`/referat følg udvalg Teknik- og Miljøudvalget` - et udvalg',
  '`/referat følg ord radikalisering` - et ord',
  '`/referat følg sag 15.00.00-A00-23-26` - en sag, til den er afgjort',
  '`/referat følg alt` - alt',
  'Skriv kommunen til sidst, når der er flere at vælge mellem: `/referat følg emne Skole i Ballerup`',
  '`/referat liste` - hvad kanalen følger · `/referat stop 1` - stop nummer 1 · `/referat stop alle` - stop det hele',
  '`/referat emner` - alle emner',
].join('\n');
