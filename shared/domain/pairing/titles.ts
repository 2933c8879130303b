import { wordsOf } from '../danish.ts';
import { quietText } from '../noise/quiet-text.ts';

/** Titles are a line or two; what goes on beyond is not read, so that a hostile one costs no more. */
const longestRead = 400;

/** Equal for titles that say the same. */
export const titleKey = (title: string): string => quietText(title);

/** A title that only says that there is an item: it tells nothing of which. */
export const isNameless = (title: string): boolean =>
  /^(?:(?:lukket|lukkede) )?(?:punkt|sag|dagsordenspunkt)(?: (?:nr )?\d{1,3}[a-zæøå]?)?$/u.test(
    wordsOf(title.slice(0, longestRead)).join(' '),
  );

/** The words of a title, each once. */
export const titleWords = (title: string): Set<string> => new Set(wordsOf(title.slice(0, longestRead)));

/** Years, numbers, "etape II" and "Skole A": what tells two titles of one pattern apart. */
export const titleMarks = (title: string): Set<string> =>
  new Set(
    title.slice(0, longestRead).match(/\d+(?:[.,:/]\d+)*|(?<![\p{L}\p{N}])(?:[IVX]{1,5}|\p{Lu})(?![\p{L}\p{N}])/gu),
  );
