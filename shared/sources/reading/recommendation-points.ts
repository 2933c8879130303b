const numbers = /^\d{1,2}[.)]\s+(?=\S)/u;
const letters = /^[a-zæøå][.)]\s+(?=\S)/u;
const dashes = /^[-•–]\s+(?=\S)/u;
const leadsIn = /(?<![\p{L}])(?:at|følgende|indstiller)[,:]*$/iu;

/**
 * The points put to the vote, from the paragraphs under "Indstilling": the numbered ones without their numbers; without
 * numbers the paragraphs after "... indstiller, at"; without those the whole text as one point.
 */
export const recommendationPoints = (paragraphs: readonly string[]): string[] => {
  const first = paragraphs.findIndex((paragraph) => markOf(paragraph) !== undefined);
  const mark = markOf(paragraphs[first] ?? '');
  if (mark !== undefined) return pointsMarked(paragraphs.slice(first), mark);
  const [opening, ...rest] = paragraphs;
  if (opening === undefined) return [];
  return rest.length > 0 && leadsIn.test(opening) ? rest : [paragraphs.join('\n')];
};

const markOf = (paragraph: string): RegExp | undefined =>
  [numbers, letters, dashes].find((mark) => mark.test(paragraph));

/** Only the first kind of mark opens a point: letters below numbers are parts of it, as are paragraphs without one. */
const pointsMarked = (paragraphs: readonly string[], mark: RegExp): string[] => {
  const points: string[] = [];
  for (const paragraph of paragraphs) {
    if (mark.test(paragraph)) points.push(paragraph.replace(mark, ''));
    else points.push([points.pop(), paragraph].join('\n'));
  }
  return points;
};
