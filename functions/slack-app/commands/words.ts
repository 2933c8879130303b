import { shortened } from '../../../shared/channels/danish-words.ts';
import { escaped } from '../../../shared/channels/slack/mrkdwn.ts';
import type { SlackAppDependencies } from '../dependencies.ts';

/** Somebody's own words, cut short and harmless, as we say them back. */
export const quotedWord = (text: string): string => `»${escaped(shortened(text, 60))}«`;

export const didYouMean = (near: string | null): string => (near === null ? '' : ` Mente du ${escaped(near)}?`);

/** A command to copy: "`/referat følg emne Skole`". */
export const commandOf = (typed: string): string =>
  `\`/referat ${escaped(shortened(typed.replaceAll('`', ''), 100))}\``;

/** The municipality's name, or the source's where it is read no more. */
export const municipalityNamed = (source: string, watched: SlackAppDependencies['watched']): string =>
  watched.find((one) => one.sourceId === source)?.municipality ?? source;

export const listed = (names: readonly string[]): string => names.map(escaped).join(', ');
