import { capitals } from './capitals.ts';
import { generatorJunk } from './generator-junk.ts';
import { hyphenation } from './hyphenation.ts';
import { hyphens } from './hyphens.ts';
import type { NoiseRule } from './noise-rule.ts';
import { numberFormats } from './number-formats.ts';
import { punctuation } from './punctuation.ts';
import { quotes } from './quotes.ts';
import { rememberedTexts } from './remembered-texts.ts';
import { whiteSpace } from './white-space.ts';

/** In this order: a hyphen at a line's end is seen before lines are joined, and a figure's parts before signs go. */
export const noiseRules: readonly NoiseRule[] = [
  generatorJunk,
  hyphenation,
  quotes,
  hyphens,
  whiteSpace,
  capitals,
  numberFormats,
  punctuation,
];

/** What is left of a text when everything is taken away that says nothing: equal for texts that say the same. */
export const quietText = rememberedTexts((text) => noiseRules.reduce((quieter, { quieten }) => quieten(quieter), text));
