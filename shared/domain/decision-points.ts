/** A decision's text about one or more recommendation points; `points` is empty when it is about all of them. */
export type DecisionPart = { points: string[]; text: string };

const pointNumber = '\\d{1,2}\\s?[a-zæøå]?(?![\\p{L}\\d])';
const opening = new RegExp(
  `^(?:(?:ad|vedr\\.?|pkt\\.?|punkt(?:erne|et)?|indstillingens? punkt|indstillingspunkt)\\s+)?(${pointNumber})(?:\\s*\\.?\\s*(-|–|til|og|,|&)\\s*(${pointNumber}))?\\s*[.:),-]*\\s*(.*)$`,
  'iu',
);

/** "1,2 mio. kr.", "5.000 kr.": a number that goes on is an amount. */
const amount = /^\d+[.,]\d/u;
/** "1. april ..." and "24 medlemmer ..." begin with a number and are no points. */
const countedThing =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|medlemmer|stemmer|stemte|mio|mia|kr|pct|procent|%)(?!\p{L})/iu;

/**
 * Takes a decision apart into the points it numbers ("1.-2. Godkendt.", "Indstillingens punkt 1: ..."). Lines without
 * a number of their own belong to the point before them; what stands before the first number is about all points.
 */
export const decisionParts = (text: string): DecisionPart[] => {
  const parts: DecisionPart[] = [];
  for (const line of text.split('\n')) {
    const numbered = readNumberedLine(line.trim());
    const last = parts.at(-1);
    if (numbered !== null) parts.push(numbered);
    else if (last === undefined) parts.push({ points: [], text: line.trim() });
    else last.text = `${last.text}\n${line.trim()}`;
  }
  return parts.filter((part) => part.text.trim() !== '' || part.points.length > 0);
};

const readNumberedLine = (line: string): DecisionPart | null => {
  const match = opening.exec(line);
  if (match === null) return null;
  const [, first = '', joint, last, rest = ''] = match;
  if (amount.test(line) || countedThing.test(rest)) return null;
  return { points: pointsBetween(first, joint, last), text: rest };
};

const pointsBetween = (first: string, joint: string | undefined, last: string | undefined): string[] => {
  if (last === undefined) return [first.replace(/\s/gu, '')];
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(last, 10)];
  const isRange = joint !== undefined && /^(?:-|–|til)$/iu.test(joint) && to > from;
  return isRange ? Array.from({ length: to - from + 1 }, (_, step) => String(from + step)) : [first, last];
};
