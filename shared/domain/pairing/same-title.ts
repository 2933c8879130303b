import type { AgendaItem } from '../meeting.ts';

/**
 * How near two items of one title are to each other: by the source's id, then by what they say and what was decided,
 * then by number. The contents together outweigh an id, because some sources count their ids anew.
 */
export const nearnessOfNamesakes = (before: AgendaItem, after: AgendaItem): number =>
  (before.sourceItemId !== null && before.sourceItemId === after.sourceItemId ? 8 : 0) +
  (textOf(before) !== '' && textOf(before) === textOf(after) ? 5 : 0) +
  (before.decision !== null && before.decision.text === after.decision?.text ? 5 : 0) +
  (before.closed === after.closed ? 1 : 0) +
  (before.number === after.number ? 1 : 0);

/** From here on more speaks for two namesakes than that they stand in the same order. */
export const nearEnough = 5;

const textOf = ({ recommendations, sections }: AgendaItem): string =>
  [...recommendations, ...sections.map(({ text }) => text)].join('\n');
