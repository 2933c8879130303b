const tag = /<(?<close>\/?)(?<name>[a-z][a-z0-9]*)/gi;
const withoutEnd = /^(?:br|hr|img|meta|input|link|col|area|base|wbr)$/i;
const shortEnough = 100_000;
const deepest = 10_000;

/**
 * Whether HTML is nested deeper than any page is. Parsing takes time by the square of the depth, so a page made for it
 * would hold us for minutes; below 100,000 characters it cannot.
 */
export const isTooDeep = (html: string): boolean => {
  if (html.length < shortEnough) return false;
  let depth = 0;
  for (const { groups } of html.matchAll(tag)) {
    if (withoutEnd.test(groups?.name ?? '')) continue;
    depth = groups?.close === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
};
