import type { PdfLine } from './page-lines.ts';
import { beginsItem } from './running-heads.ts';

/** How a file is printed: what its lines are measured by. Points. */
export type Print = {
  /** The size of most of its letters. */
  bodySize: number;
  /** Where full lines begin and end. */
  left: number;
  right: number;
  /** From one line of a paragraph to the next, in units of the letters' size. */
  leading: number;
  /** The sizes of its headings, the largest first. */
  headingSizes: number[];
};

const headingFrom = 1.07;

export const printOf = (lines: readonly PdfLine[]): Print => {
  const bodySize = commonSize(lines);
  const body = lines.filter(({ size, cells }) => Math.abs(size - bodySize) < 0.5 && cells.length === 1);
  const steps = body.flatMap((line, index) => {
    const next = body[index + 1];
    const step = next === undefined ? 0 : (next.y - line.y) / line.size;
    return next?.page === line.page && step > 0.8 && step < 2.5 ? [step] : [];
  });
  return {
    bodySize,
    left: quantile(
      body.map(({ x }) => x),
      0.05,
    ),
    right: quantile(
      body.map(({ right }) => right),
      0.97,
    ),
    leading: steps.length === 0 ? 1.2 : quantile(steps, 0.25),
    headingSizes: [...new Set(lines.map(({ size }) => rounded(size)))]
      .filter((size) => size > bodySize * headingFrom)
      .sort((one, other) => other - one),
  };
};

/** 1 for the largest headings to 6, 0 for a line of text. */
export const levelOf = ({ size }: PdfLine, { bodySize, headingSizes }: Print): number =>
  size <= bodySize * headingFrom ? 0 : Math.min(6, 1 + Math.max(0, headingSizes.indexOf(rounded(size))));

const rounded = (size: number): number => Math.round(size * 2) / 2;

const commonSize = (lines: readonly PdfLine[]): number => {
  const letters = new Map<number, number>();
  for (const { size, text } of lines.filter((line) => !beginsItem.test(line.text)))
    letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length);
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
};

const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
