import { pointNumbersInFront } from './point-numbers.ts';

export const opensPoint = /^(?:\d{1,2}[.)] (?!(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))|[-•–] )/u;
const leadsIn = /(?:[.:;!?]|(?<![\p{L}])at)$/u;
const ruledLine = /^[-=_\s|]+$/;
// Wrapped pages are at most 100 characters wide; on the others a paragraph is one line and runs on for hundreds.
const widestWrapped = 130;
// Letters differ in width: a line that would be this long with its next word was wrapped, unless it ended a sentence.
const wrapsFrom = 86;
const wrapsAfterSentenceFrom = 94;

export const isWrapped = (lines: readonly string[]): boolean => lines.every((line) => line.length <= widestWrapped);

/**
 * The paragraphs of a run of lines: blank lines part them, lines that were wrapped or split by a page break are put
 * together again, and on wrapped pages list numbers that drifted to a line's end come back to its beginning.
 */
export const paragraphsOf = (lines: readonly string[], { wrapped }: { wrapped: boolean }): string[] => {
  const paragraphs: string[][] = [];
  let afterBlank = false;
  for (const line of wrapped ? pointNumbersInFront(lines) : lines) {
    const paragraph = paragraphs.at(-1);
    const before = paragraph?.at(-1) ?? '';
    if (line !== '' && before !== '' && goesOn(before, line, { afterBlank, wrapped })) paragraph?.push(line);
    else if (line !== '') paragraphs.push([line]);
    afterBlank = line === '';
  }
  return paragraphs.map((parts) => parts.join(' ')).filter((paragraph) => !ruledLine.test(paragraph));
};

const goesOn = (before: string, line: string, seam: { afterBlank: boolean; wrapped: boolean }): boolean => {
  if (opensPoint.test(line)) return false;
  const startsLow = /^\p{Ll}/u.test(line);
  if (seam.afterBlank) return startsLow && !leadsIn.test(before);
  return seam.wrapped && (startsLow || wasWrapped(before, line));
};

const wasWrapped = (before: string, line: string): boolean => {
  const [nextWord = ''] = line.split(' ', 1);
  return before.length + 1 + nextWord.length >= (before.endsWith('.') ? wrapsAfterSentenceFrom : wrapsFrom);
};
