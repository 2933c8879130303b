const tag = /<(?<close>\/?)(?<name>[a-z][a-z0-9]*)|</gi;
const withoutEnd = /^(?:br|hr|img|meta|input|link|col|area|base|wbr)$/i;
/** Elements that end where the next of their kind begins, as in "<li>a<li>b". */
const endsItself = /^(?:p|li|tr|td|th|dt|dd|option)$/i;
// The largest page seen has some 20,000 tags, and none is nested as deep as a hundred.
const mostTags = 100_000;
const deepest = 1000;

/**
 * Whether HTML is nested deeper, or has more tags, than any page. Parsing takes time by the square of the depth and memory
 * by the tags, so a page made for it would hold us for minutes. Looking takes time by the length.
 */
export const isTooDeep = (html: string): boolean => {
  const open: string[] = [];
  let tags = 0;
  for (const { groups } of html.matchAll(tag)) {
    tags += 1;
    if (groups?.name !== undefined) follow(open, { name: groups.name, closes: groups.close === '/' });
    if (tags > mostTags || open.length > deepest) return true;
  }
  return false;
};

/** An end that fits nothing that is open ends nothing: parsers pass over it, and so the depth stays. */
const follow = (open: string[], { name, closes }: { name: string; closes: boolean }): void => {
  if (closes) {
    const start = open.lastIndexOf(name);
    if (start !== -1) open.length = start;
  } else if (!withoutEnd.test(name) && !(endsItself.test(name) && open.at(-1) === name)) open.push(name);
};
