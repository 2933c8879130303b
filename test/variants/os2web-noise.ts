import { type Dice, diceFrom } from './dice.ts';
import { htmlRules, withGenerator } from './html-noise.ts';
import { type NoiseRule, type Variant, variantOf } from './noise.ts';

const listItem = /<li>[^<>]*<\/li>/g;
const file = /<span class="file[^<>]*>.*?<\/span>/gs;

/** Puts what the pattern finds in another order, each where another stood. */
const inOtherOrder = (html: string, pattern: RegExp, dice: Dice): string => {
  const shuffled = dice.shuffled(html.match(pattern) ?? []);
  return html.replace(pattern, () => shuffled.shift() ?? '');
};

/** What two answers of an OS2web site with the same meeting page may differ by. */
export const os2webRules = {
  ...htmlRules,
  // A page begins with its tag: what a generator writes stands in the head.
  generators: (page, dice, often) => page.replace(/(?<=<head>)/, () => withGenerator('', dice, often)),
  'time of the answer': (page) => `${page}\n<!-- 2026-04-14T08:00:00 cache miss -->\n`,
} satisfies Record<string, NoiseRule<string>>;

/** The same page, written anew: with files and participants in another order, other ids, and what the variant's rules do. */
export const os2webVariant = (page: string, variant: Variant<string>): string => {
  const dice = diceFrom(variant.seed + 1);
  const [digit, inOrder] = [dice.one(['7', '83', '905']), dice.chance(0.3)];
  const anew = page.replace(/bullet-point-(?=\d)/g, `bullet-point-${digit}`);
  return variantOf(inOrder ? anew : inOtherOrders(anew, dice), os2webRules, variant);
};

const inOtherOrders = (page: string, dice: Dice): string => {
  const files = page.replace(/<div[^<>]*-bp-files">.*?<\/div>\s*<\/div>/gs, (box) => inOtherOrder(box, file, dice));
  // Names that are split at their commas belong together, so lists with a bracket left open keep their order.
  return files.replace(/<ul class="two-col-list">.*?<\/ul>/gs, (list) =>
    /\([^()]*<\/li>/.test(list) ? list : inOtherOrder(list, listItem, dice),
  );
};
