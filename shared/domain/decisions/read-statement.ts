import { wholeWords } from '../danish.ts';
import type { DecisionKind } from '../decision.ts';
import type { DecisionRule } from './decision-rule.ts';
import { decisionRules } from './decision-rules.ts';
import { isLostMotion, withoutCoverLetter, withoutLostMotion } from './motions.ts';
import { pointsMentioned } from './points-mentioned.ts';

/** What one sentence of the body says: a kind, how much it weighs, whether a remark hangs on it, and on which points. */
export type Reading = {
  kind: DecisionKind;
  weight: DecisionRule['weight'] | 'other';
  remarked: boolean;
  points: string[];
  quote: string;
};

/** Where the main clause ends and a remark begins. */
const remarkBegins = wholeWords(
  '(?:, )?med (?:\\p{L}+ ){0,3}?(?:bemærkning|bemærkningen|bemærkninger|tilføjelse|tilføjelsen|tilføjelser|præcisering|præciseringer|ændring|ændringen|ændringer|forbehold|opfordring|anmodning)|idet(?! \\p{L}+ takker)|dog|således,? at|under forudsætning af|under forudsætning|på betingelse af|på vilkår|og (?:pålagde|pålægger|anmodede|bad|opfordrede)',
);
/** A sentence that adds to what was decided before it. */
const goesFurther = wholeWords(
  '(?<=[\\p{L},] )godkend(?:es|t), (?:og )?at|(?:anbefaler|godkendte|besluttede|indstiller) (?:\\p{L}+ )?(?:videre|desuden|endvidere)',
);
const wishes = wholeWords(
  'ønske(?:r|de|s)|bemærke(?:r|de|s)|bede[rs]|bad|anmode(?:r|de)|opfordre(?:r|de)|henstille(?:r|de)',
);
const resolves = wholeWords(
  'beslutte(?:r|de)|besluttet|vælger|valgte at|besvarede|holdt|afholdt|ændres|fastsatte|enedes om',
);

/** Reads one sentence of the body. What carries no kind is `other` when it says what happened or is wanted, else `unclear`. */
export const readStatement = (published: string): Reading => {
  const sentence = withoutLostMotion(withoutCoverLetter(published));
  const remarkAt = remarkBegins.exec(sentence)?.index ?? sentence.length;
  const main = remarkAt === 0 ? sentence : sentence.slice(0, remarkAt);
  const remarked = remarkAt < sentence.length || goesFurther.test(sentence);
  const reading = (kind: DecisionKind, weight: Reading['weight']): Reading => ({
    kind,
    weight,
    remarked,
    points: pointsMentioned(main),
    quote: published,
  });
  const moves = firstOf('moves', main);
  if (moves !== null && !isLostMotion(sentence)) return reading(moves.kind, 'moves');
  const found = earliestOf('decides', main) ?? earliestOf('tells', main);
  if (isLostMotion(sentence) && found?.rule.kind !== 'recommended-against') return reading('rejected', 'decides');
  if (found !== null && !wishComesFirst(main, found.at)) return reading(found.rule.kind, found.rule.weight);
  return reading(resolves.test(main) || wishes.test(main) ? 'other' : 'unclear', 'other');
};

/** "Udvalget ønsker ikke, at forslaget oversendes": what is wished for is not done by that. */
const wishComesFirst = (text: string, verbAt: number): boolean => (wishes.exec(text)?.index ?? text.length) < verbAt;

/** Whether a sentence without a kind still settles something ("Udvalget beslutter punkt a."). */
export const settlesSomething = ({ kind, quote }: Reading): boolean =>
  kind === 'other' && wholeWords('beslutte(?:r|de)').test(quote);

const fits = ({ fits: pattern, along, unless }: DecisionRule, text: string): boolean =>
  pattern.test(text) && (along?.test(text) ?? true) && !(unless?.test(text) ?? false);

const firstOf = (weight: DecisionRule['weight'], text: string): DecisionRule | null =>
  decisionRules.find((rule) => rule.weight === weight && fits(rule, text)) ?? null;

/** Danish puts the deciding verb first: "anbefaler, at ... godkendes" recommends, "godkendte, at ... oversendes" approves. */
const earliestOf = (weight: DecisionRule['weight'], text: string): { rule: DecisionRule; at: number } | null => {
  const found = decisionRules
    .filter((rule) => rule.weight === weight && fits(rule, text))
    .map((rule) => ({ rule, at: rule.fits.exec(text)?.index ?? 0 }));
  return found.sort((left, right) => left.at - right.at)[0] ?? null;
};
