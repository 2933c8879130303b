import type { AgendaItem } from '../meeting.ts';
import { quietText } from '../noise/quiet-text.ts';
import type { ItemPair } from '../pair-items.ts';
import { areOfTwoCases, caseKey } from './known-items.ts';
import { holdsAll } from './likeness.ts';
import { remembered } from './remembered.ts';
import { titleMarks, titleWords } from './titles.ts';

/** A title of two words stands in many others. */
const fewestTitleWords = 3;
/** "Sagen drøftes." stands in many recommendations. */
const shortestPoint = 25;

/** What became of items that did not find their other half. */
export type Kin = {
  /** The item that a new one was taken out of: it held the new one's title or recommendations, and - unless both are of one case - holds them no more. */
  splitFrom: (added: AgendaItem) => AgendaItem | null;
  /** The item that an absent one went into: seen the other way round, it was taken out of it. */
  mergedInto: (absent: AgendaItem) => AgendaItem | null;
};

export const kinAmong = (kept: readonly ItemPair[]): Kin => {
  const holds = holding();
  const isPart = (part: AgendaItem, { whole, rest }: { whole: AgendaItem; rest: AgendaItem }): boolean => {
    if (areOfTwoCases(part, whole)) return false;
    const sameCase = caseKey(part) !== null && caseKey(part) === caseKey(whole);
    return holds.some((aspect) => aspect(whole, part) && (sameCase || !aspect(rest, part)));
  };
  return {
    splitFrom: (added) =>
      kept.find(({ before, after }) => isPart(added, { whole: before, rest: after }))?.before ?? null,
    mergedInto: (absent) =>
      kept.find(({ before, after }) => isPart(absent, { whole: after, rest: before }))?.after ?? null,
  };
};

const holding = (): ((whole: AgendaItem, part: AgendaItem) => boolean)[] => {
  const words = remembered(({ title }: AgendaItem) => new Set([...titleWords(title), ...titleMarks(title)]));
  const points = remembered(({ recommendations }: AgendaItem) => new Set(recommendations.map(quietText)));
  const tellingPoints = remembered((item: AgendaItem) =>
    [...points(item)].every((point) => point.length >= shortestPoint) ? points(item) : new Set<string>(),
  );
  return [
    (whole, part) => words(part).size >= fewestTitleWords && holdsAll(words(whole), words(part)),
    (whole, part) => tellingPoints(part).size > 0 && holdsAll(points(whole), tellingPoints(part)),
  ];
};
