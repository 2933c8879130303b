import { softHyphen } from './page-lines.ts';

/** How two lines of a paragraph are put together. */
export type JoinLines = (before: string, line: string) => string;

const brokenAt = /(?<!\p{Ll})(?<word>\p{Ll}{1,60})-$/u;
const goesOnLow = /^(?<rest>\p{Ll}{1,60})/u;
// "Børne- og Ungdomsudvalget": the hyphen stands for a word that is left out.
const leftOut = /^(?:og|eller|samt|til|som|men|og\/eller|hhv)(?![\p{L}])/u;
// Where more lines than this end in a hyphen, the program that wrote the file divides words.
const dividesFrom = 0.04;

/**
 * Puts lines together. "udvalgs-" and "mødet" are one word without its hyphen when the file has it so elsewhere, keep it
 * when the file has it so, and otherwise as the file's habit is: most programs only break a line at hyphens that are there.
 */
export const joinerFor = (lines: readonly string[]): JoinLines => {
  const words = new Set(lines.flatMap((line) => line.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const divides = lines.filter((line) => brokenAt.test(line)).length > lines.length * dividesFrom;
  const isOneWord = (word: string, rest: string): boolean =>
    words.has(`${word}${rest}`) || (divides && !words.has(`${word}-${rest}`));
  return (before, line) => {
    if (before.endsWith(softHyphen)) return `${before.slice(0, -1)}${line}`;
    if (/[^\s/]\/$/u.test(before)) return `${before}${line}`;
    const isBroken = /[^\s-]-$/u.test(before) && /^[\p{L}\d/]/u.test(line) && !leftOut.test(line);
    if (!isBroken) return `${before} ${line}`;
    const word = brokenAt.exec(before)?.groups?.word ?? '';
    const rest = goesOnLow.exec(line)?.groups?.rest ?? '';
    const withoutHyphen = word !== '' && rest !== '' && isOneWord(word, rest);
    return withoutHyphen ? `${before.slice(0, -1)}${line}` : `${before}${line}`;
  };
};
