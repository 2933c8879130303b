/** Danish words have three letters that `\b` and `\w` do not know; these stand in for both. */
const letter = 'a-zA-ZæøåÆØÅéÉüÜöÖäÄ0-9';

/** A pattern for whole words: `wholeWords('udsat|udsættes')` does not match "udsatte" or "konkurrenceudsættelse". */
export const wholeWords = (alternatives: string): RegExp =>
  new RegExp(`(?<![${letter}])(?:${alternatives})(?![${letter}])`, 'iu');

/** One line, single blanks, plain quotes and hyphens: what two texts are compared by. */
export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/gu, '')
    .replace(/[“”„»«″]/gu, '"')
    .replace(/[’‘´`]/gu, "'")
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** Words of a text in lower case, in order; a word is letters and digits, hyphens inside kept apart. */
export const wordsOf = (text: string): string[] =>
  normalised(text)
    .toLocaleLowerCase('da')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
