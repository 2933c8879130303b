/** Up to here both texts are kept whole: far more than a case's text, far less than what one stored revision may hold. */
const longestWhole = 30_000;
const context = 500;
const cut = '…';

/**
 * Both texts, cut to where they differ when they are very long: a revision holds them besides the meeting itself, and has
 * a limit of size.
 */
export const onlyWhatDiffers = (before: string, after: string): { before: string; after: string } => {
  if (Math.max(before.length, after.length) <= longestWhole) return { before, after };
  const start = Math.max(0, commonStart(before, after) - context);
  const end = Math.max(0, Math.min(commonEnd(before, after), shorter(before, after) - start) - context);
  return { before: excerpt(before, start, end), after: excerpt(after, start, end) };
};

const shorter = (before: string, after: string): number => Math.min(before.length, after.length);

const commonStart = (before: string, after: string): number => {
  let at = 0;
  while (at < shorter(before, after) && before[at] === after[at]) at += 1;
  return at;
};

const commonEnd = (before: string, after: string): number => {
  let at = 0;
  while (at < shorter(before, after) && before[before.length - 1 - at] === after[after.length - 1 - at]) at += 1;
  return at;
};

const excerpt = (text: string, start: number, end: number): string => {
  const middle = text.slice(start, text.length - end);
  const shown = middle.length > longestWhole ? `${middle.slice(0, longestWhole)}${cut}` : middle;
  return `${start > 0 ? cut : ''}${shown}${end > 0 && middle.length <= longestWhole ? cut : ''}`.toWellFormed();
};
