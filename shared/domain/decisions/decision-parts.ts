import { pointsIn } from './points-mentioned.ts';

/** A decision's text about one or more recommendation points; `points` is empty when it is about all of them. */
export type DecisionPart = { points: string[]; text: string };

const number = '\\d{1,2}[ .]{0,2}[a-zæøå]?(?![\\p{L}\\d])';
const joint = '[ .]{0,2}(?:-|–|til|og|samt|,|&|\\+)[ ]{0,2}';
const lead =
  '(?:(?:ad|at-punkt|vedr\\.?|vedrørende|pkt\\.?|punkt(?:erne|et)?|indstillingens? punkt|indstillingens|indstillingspunkt(?:erne)?)[ ]{1,2}){0,2}';
const opening = new RegExp(`^${lead}(${number}(?:${joint}${number}){0,12})[ .:),-]{0,8}(?:(?:punkt|at) )?`, 'iu');
/** Numbers stand at a line's beginning. */
const farthest = 200;

/** "Pkt. 1 godkendes. Pkt. 2 udsættes.": a sentence that begins with a point opens a part, as a line does. */
const pointInRunningText =
  /(?<=[\p{L}\d)][.!]) (?=(?:Pkt\.|Punkt|At-punkt|Indstillingens) \d)|(?<=\p{L}), (?=\d{1,2}\. (?:punkt|at) )/gu;

/** "1,2 mio. kr.", "5.000 kr.": a number that goes on is an amount. */
const amount = /^\d+[.,]\d/u;
/** "1. april ..." and "24 medlemmer ..." begin with a number and are no points. */
const countedThing =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|medlemmer|stemmer|stemte|mio|mia|kr|pct|procent|%|behandling|møde|gang)(?!\p{L})/iu;

/**
 * Takes a decision apart into the points it numbers ("1.-2. Godkendt.", "Indstillingens punkt 1: ..."). Lines without
 * a number of their own belong to the point before them; what stands before the first number is about all points.
 */
export const decisionParts = (text: string): DecisionPart[] => {
  const parts: DecisionPart[] = [];
  for (const line of text.replace(pointInRunningText, '\n').split('\n')) {
    const numbered = readNumberedLine(line.trim());
    const last = parts.at(-1);
    if (numbered !== null) parts.push(numbered);
    else if (last === undefined) parts.push({ points: [], text: line.trim() });
    else last.text = `${last.text}\n${line.trim()}`;
  }
  return parts.filter((part) => part.text.trim() !== '' || part.points.length > 0);
};

const readNumberedLine = (line: string): DecisionPart | null => {
  const match = opening.exec(line.slice(0, farthest));
  if (match === null) return null;
  const [all, numbers = ''] = match;
  const rest = line.slice(all.length);
  if (amount.test(line) || countedThing.test(rest)) return null;
  return { points: pointsIn(numbers), text: rest };
};
