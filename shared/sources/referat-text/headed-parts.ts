import { isKnownHeading } from './known-headings.ts';
import type { TextLine } from './text-lines.ts';

/** A headed part of an item; what stands before the first heading has the heading "". */
export type HeadedPart = { heading: string; level: number; lines: string[] };

export const headedParts = (lines: readonly TextLine[]): HeadedPart[] => {
  const parts: HeadedPart[] = [{ heading: '', level: 0, lines: [] }];
  let textBefore = '';
  for (const line of lines) {
    const part = parts.at(-1);
    if (opensPart(line, { part, textBefore })) parts.push({ heading: line.text, level: line.level, lines: [] });
    else part?.lines.push(line.text);
    textBefore = line.text;
  }
  return parts;
};

const opensPart = (line: TextLine, place: { part: HeadedPart | undefined; textBefore: string }): boolean => {
  if (isKnownHeading(line.text)) return line.level > 0 || place.textBefore === '' || isKnownHeading(place.textBefore);
  // Levels are inconsistent from item to item, but a heading below "Beslutning" is a part of what was decided.
  const belowDecision = place.part?.heading === 'Beslutning' && line.level > place.part.level;
  return line.level > 0 && line.text !== '' && !belowDecision;
};
