import { correctionLines } from '../correction-lines.ts';
import type { Letter } from '../letter.ts';
import { cutTitle } from './cut-title.ts';
import { moreItems, mostCharacters, nameInSubject } from './subject.ts';

/** "Rettelse til vores besked af 15. april: Årsberetning 2025"; null for a letter that takes nothing back. */
export const correctionSubject = ({ corrections, items }: Letter): string | null => {
  const [first] = corrections;
  if (first === undefined) return null;
  const more = moreItems(corrections.length + items.length - 1);
  const said = `${correctionLines(first).heading}: ${nameInSubject(first.wrote)}`;
  return `${cutTitle(said, mostCharacters - more.length)}${more}`;
};
