import { normalised } from './danish.ts';
import type { Decision, DecisionKind, Outcome, PutOff } from './decision.ts';
import { type DecisionPart, decisionParts } from './decision-points.ts';
import { decisionRules } from './decision-rules.ts';
import { itemsPutOff, postponementTarget } from './put-off.ts';

/** Where the main clause ends and a remark begins. */
const remarkBegins =
  /(?:,\s*)?(?<![\p{L}])(?:med (?:\p{L}+ ){0,2}(?:bemærkning|bemærkninger|tilføjelse|tilføjelser|præcisering|ændring|ændringer|forbehold)|idet|dog(?: således)?|under forudsætning af)(?![\p{L}])/iu;
const remarkInOwnWords =
  /(?<![\p{L}])(?:bemærke[rd]|ønske[rd]e?|bad om|anmode[rd]e?|opfordre[rd]e?|tilføje[rs]|præcisere[rs]|forudsættes?)(?![\p{L}])/iu;

/**
 * Reads a decision: its kind as a whole, and per recommendation point, each with the words it rests on. Where the words
 * do not carry a kind the answer is `unclear`. `text` is as published, attendance lines taken off; `recommendationPoints`
 * says how many points were put to the vote.
 */
export const readDecision = (text: string, recommendationPoints: number): Decision => {
  const read = withoutIdleOpening(partsOf(text, recommendationPoints).flatMap(outcomesOfPart));
  const isPoint = (number: string) =>
    Number.parseInt(number, 10) <= recommendationPoints && read.some(({ point }) => point === number);
  const putsOff = itemsPutOff(text).filter(({ itemNumber }) => !isPoint(itemNumber));
  const outcomes = read.filter((outcome) => !isAboutOtherItem(outcome, putsOff));
  const kind = kindOfAll(text, outcomes);
  const isPutOff = kind === 'postponed' || outcomes.some((outcome) => outcome.kind === 'postponed');
  return {
    kind,
    text,
    outcomes,
    postponedUntil: isPutOff ? postponementTarget(text) : null,
    putsOff,
  };
};

/** "Punkt 8 udsættes" under another item is that item's outcome, not a point of this one. */
const isAboutOtherItem = ({ point, kind }: Outcome, putsOff: readonly PutOff[]): boolean =>
  kind === 'postponed' && putsOff.some(({ itemNumber }) => itemNumber === point);

/** As many bare lines as there were points are one each, their numbers lost in publishing ("Godkendt\nGodkendt"). */
const partsOf = (text: string, recommendationPoints: number): DecisionPart[] => {
  const parts = decisionParts(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (
    recommendationPoints < 2 ||
    lines.length !== recommendationPoints ||
    parts.some(({ points }) => points.length > 0)
  )
    return parts;
  return lines.map((line, index) => ({ points: [String(index + 1)], text: line.trim() }));
};

const outcomesOfPart = (part: DecisionPart): Outcome[] => {
  const read = readClause(part.text);
  return part.points.length === 0 ? [{ point: null, ...read }] : part.points.map((point) => ({ point, ...read }));
};

/** One text, one kind: from the main clause where it carries one, else from the whole. */
const readClause = (text: string): { kind: DecisionKind; quote: string } => {
  const whole = normalised(text);
  if (!/\p{L}{2}/u.test(whole)) return { kind: 'empty', quote: whole };
  const remarkAt = remarkBegins.exec(whole)?.index ?? whole.length;
  const inMainClause = firstRule(whole.slice(0, remarkAt)) ?? firstRule(whole);
  if (inMainClause === null)
    return {
      kind: /(?<!\p{L})(?:besluttede|beslutter|ønsker|ønskede|besvarede|holdt)(?!\p{L})/iu.test(whole)
        ? 'other'
        : 'unclear',
      quote: whole,
    };
  return { kind: withRemark(inMainClause, whole, remarkAt), quote: whole };
};

/** What stands in the first sentence decides; a later one only when the first says nothing of the kind. */
const firstRule = (clause: string): DecisionKind | null => {
  for (const sentence of clause.split(/(?<=[\p{L}\d]{3}\.)\s+(?=\p{Lu})/u)) {
    const rule = decisionRules.find(({ fits, unless }) => fits.test(sentence) && !(unless?.test(sentence) ?? false));
    if (rule !== undefined) return rule.kind;
  }
  return null;
};

const withRemark = (kind: DecisionKind, whole: string, remarkAt: number): DecisionKind => {
  const remarked = remarkAt < whole.length || remarkInOwnWords.test(whole);
  if (kind === 'approved' && remarked) return 'approved-with-remark';
  if (kind === 'recommended' && remarked) return 'recommended-with-remark';
  return kind;
};

/** What stands before the first number is an opening; it counts only when it decides something itself. */
const withoutIdleOpening = (outcomes: Outcome[]): Outcome[] => {
  const isNumbered = outcomes.some((outcome) => outcome.point !== null);
  return isNumbered
    ? outcomes.filter(({ point, kind }) => point !== null || (kind !== 'unclear' && kind !== 'other'))
    : outcomes;
};

const kindOfAll = (text: string, outcomes: Outcome[]): Decision['kind'] => {
  if (outcomes.length === 0) return text.trim() === '' ? 'empty' : 'unclear';
  const kinds = new Set(outcomes.map((outcome) => outcome.kind));
  const [only] = kinds;
  if (kinds.size === 1 && only !== undefined) return only;
  return kindOfMixture(kinds);
};

/** A point with a remark beside one without is still one kind of decision; anything else is split. */
const kindOfMixture = (kinds: Set<DecisionKind>): Decision['kind'] => {
  const withoutRemark = new Set([...kinds].map((kind) => kind.replace(/-with-remark$/u, '')));
  if (withoutRemark.size > 1) return 'split';
  return kinds.has('approved-with-remark') ? 'approved-with-remark' : 'recommended-with-remark';
};
