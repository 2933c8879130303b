import { personalNumbersIn } from '../../domain/personal-numbers.ts';
import { seenText, viewOfBytes } from './page-view.ts';

const mask = 'x'.charCodeAt(0);

/**
 * A page's bytes with every digit of the personal numbers on it overwritten, as they are written and as they are seen
 * ("010203<b>-1234</b>", "010203&#45;1234"); null when there are none. Nothing else of the page changes, nor its length.
 */
export const maskedBytes = (body: Uint8Array): Uint8Array | null => {
  const page = Buffer.from(body);
  const places = [viewOfBytes, seenText].flatMap((viewOf) => digitsOfNumbers(viewOf(page)));
  for (const { from, to } of places) page.fill(mask, from, to);
  return places.length === 0 ? null : page;
};

const digitsOfNumbers = ({ text, starts, ends }: ReturnType<typeof seenText>): { from: number; to: number }[] =>
  personalNumbersIn(text).flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index)
      .filter((index) => /\d/.test(text.charAt(index)))
      .map((index) => ({ from: starts[index] ?? 0, to: ends[index] ?? 0 })),
  );
