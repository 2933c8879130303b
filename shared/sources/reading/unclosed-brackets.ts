/**
 * The old site splits its list of participants at every comma, also inside brackets: "Steen Pedersen (centerchef for By",
 * "Erhverv og Miljø) - Deltog". Such lines are put together again, with their comma.
 */
export const joinUnclosed = (lines: readonly string[]): string[] => lines.reduce<string[]>(addLine, []);

const addLine = (joined: string[], line: string): string[] => {
  const last = joined.at(-1);
  if (last === undefined || last.lastIndexOf('(') <= last.lastIndexOf(')')) return [...joined, line];
  return [...joined.slice(0, -1), `${last}, ${line}`];
};
