import type { Change } from '../change.ts';
import { quietText } from '../noise/quiet-text.ts';
import { saysTheSame } from '../noise/says-the-same.ts';
import { changeOf, type ItemComparison } from './item-comparison.ts';
import { onlyWhatDiffers } from './only-what-differs.ts';
import { type TextPart, textParts } from './text-parts.ts';

type Reworded = { part: string; before: string; after: string };

/** The parts of an item's text that say something else now. */
export const textChanges = (comparison: ItemComparison): Change[] =>
  rewordedParts(comparison).map(({ part, before, after }) => ({
    kind: 'item-reworded',
    ...changeOf(comparison, 'sections', part),
    part,
    ...onlyWhatDiffers(before, after),
  }));

const rewordedParts = ({ before, after, stage }: ItemComparison): Reworded[] => {
  const { pairs, gone, come } = pairedParts(textParts(before), textParts(after));
  const reworded = pairs
    .filter((pair) => !saysTheSame(pair.before.text, pair.after.text))
    .map((pair) => ({ part: pair.after.heading, before: pair.before.text, after: pair.after.text }));
  // Minutes may leave the agenda's text out, or bring headings of their own: that rewords nothing.
  if (stage === 'with-minutes') return reworded;
  return [
    ...reworded,
    ...gone.map(({ heading, text }) => ({ part: heading, before: text, after: '' })),
    ...come.map(({ heading, text }) => ({ part: heading, before: '', after: text })),
  ].filter((part) => !saysTheSame(part.before, part.after));
};

type PairedParts = { pairs: { before: TextPart; after: TextPart }[]; gone: TextPart[]; come: TextPart[] };

/** By heading; what is left by its text, under another heading. */
const pairedParts = (before: readonly TextPart[], after: readonly TextPart[]): PairedParts =>
  [({ key }: TextPart) => key, ({ text }: TextPart) => quietText(text)].reduce(pairedBy, {
    pairs: [],
    gone: [...before],
    come: [...after],
  });

const pairedBy = ({ pairs, gone, come }: PairedParts, keyOf: (part: TextPart) => string): PairedParts => {
  const waiting = Map.groupBy(gone, keyOf);
  const [found, left]: [PairedParts['pairs'], TextPart[]] = [[...pairs], []];
  for (const after of come) {
    const before = waiting.get(keyOf(after))?.shift();
    if (before === undefined) left.push(after);
    else found.push({ before, after });
  }
  return { pairs: found, gone: [...waiting.values()].flat(), come: left };
};
