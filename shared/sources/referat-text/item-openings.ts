import { agendaPartOf } from './agenda-part.ts';
import { caseNumberIn } from './case-number-line.ts';
import { highestChain } from './highest-chain.ts';
import { isKnownHeading } from './known-headings.ts';
import type { TextLine } from './text-lines.ts';

/** A line that begins an item; `title` is what stands on that line, "" when it stands below. */
export type ItemOpening = { index: number; number: string; title: string };

// "Punkt 7: Budget", "Punkt 7 Budget", "Pkt. 7. Budget", "Dagsordenspunkt nr. 7 - Budget", "Punkt 7" above its title.
const named =
  /^(?:dagsordens)?(?:punkt|pkt\.?) ?(?:nr\.? ?)?(?<number>\d{1,4}[a-zæøå]?)(?: ?: ?|\.:? | [-–] | |\.?$)(?<title>.*)/iu;
// "7. Budget", where a heading or a case number shows that it is no point of a list.
const bare = /^(?<number>\d{1,4}[a-zæøå]?)\.? (?<title>\p{Lu}.*)$/u;
const contentsLine = /(?:\.{3}|…) ?\d{1,4}$/u;

/**
 * The lines that begin items. Item numbers only go up, so that a sentence like "Punkt 8 udsættes." under item 1 begins
 * none; they may begin again after "Lukket dagsorden". Bare numbers count where no line says "Punkt".
 */
export const itemOpenings = (lines: readonly TextLine[]): ItemOpening[] => {
  const openings = openingsIn(lines, named);
  return openings.length > 0
    ? rising(openings, lines)
    : rising(
        openingsIn(lines, bare).filter((opening) => standsOut(opening, lines)),
        lines,
      );
};

const openingsIn = (lines: readonly TextLine[], form: RegExp): ItemOpening[] =>
  lines.flatMap(({ text, level }, index) => {
    const { number, title = '' } = form.exec(text)?.groups ?? {};
    const opensBlock =
      level > 0 || (lines[index - 1]?.text ?? '') === '' || agendaPartOf(lines[index - 1]?.text ?? '') !== null;
    if (number === undefined || !opensBlock || contentsLine.test(text)) return [];
    return title !== '' || isTitle(nextText(lines, index)) ? [{ index, number, title }] : [];
  });

const isTitle = (text: string): boolean =>
  text !== '' && !isKnownHeading(text) && caseNumberIn(text) === null && !named.test(text);

const nextText = (lines: readonly TextLine[], index: number): string =>
  lines.slice(index + 1, index + 8).find(({ text }) => text !== '')?.text ?? '';

const standsOut = ({ index }: ItemOpening, lines: readonly TextLine[]): boolean =>
  (lines[index]?.level ?? 0) > 0 || caseNumberIn(nextText(lines, index)) !== null;

/** Part by part, the openings that are most likely all items; a heading, a case number or a known part below speak for one. */
const rising = (openings: readonly ItemOpening[], lines: readonly TextLine[]): ItemOpening[] => {
  const parts: ItemOpening[][] = [[]];
  let from = 0;
  for (const opening of openings) {
    if (lines.slice(from, opening.index).some(({ text }) => agendaPartOf(text) !== null)) parts.push([]);
    parts.at(-1)?.push(opening);
    from = opening.index;
  }
  return parts.flatMap((part) =>
    highestChain(part, {
      rank: ({ number }) => Number.parseInt(number, 10) + (number.codePointAt(number.length - 1) ?? 0) / 10_000,
      weight: (opening) => likelihood(opening, lines),
    }),
  );
};

const likelihood = ({ index, title }: ItemOpening, lines: readonly TextLine[]): number => {
  const below = nextText(lines, index);
  const forIt = [(lines[index]?.level ?? 0) > 0, isKnownHeading(below), caseNumberIn(below) !== null];
  // "Punkt 3 i den gamle plan udgår." is a sentence.
  const isSentence = /^\p{Ll}|[.,;]$/u.test(title);
  return (1 + forIt.filter(Boolean).length) / (isSentence ? 4 : 1);
};
