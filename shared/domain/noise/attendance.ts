import { quietText } from './quiet-text.ts';

const excuse = /\((?:afbud|fraværende|orlov|syg)\)|(?:^|\s)[-–]?\s?(?:afbud|fraværende)$/giu;

/** Those who were away, in whatever order and with "(Afbud)" or without: who they are is what counts. */
export const quietNames = (names: readonly string[]): string[] =>
  names.map((name) => quietText(name.replace(excuse, ''))).sort();
