import type { Letter } from '../letter.ts';
import { headHtml, passageHtml } from './letter-html.ts';
import { headText, passageText } from './letter-text.ts';
import { type Passage, passagesOf } from './passage.ts';

/** One passage as both forms of a mail show it. */
export type Piece = { text: string; html: string; takesBack: boolean };
/** A letter with what of it fits into the mail; `folded` is how many passages do not. */
export type FoldedLetter = { letter: Letter; pieces: Piece[]; folded: number };

/**
 * Bytes of text and HTML together: in base64 and with its headers that stays under 100,000, beyond which mail programs cut a
 * mail off (Gmail at 102 KB of HTML).
 */
const mostBytes = 60_000;
/** One line about a letter of which nothing fits. */
const lineBytes = 700;

type Ranked = { piece: Piece; letter: Letter; rank: number };

/** Takes the most telling passages of all letters, the newest first among equals, as far as they fit; order is kept. */
export const foldLetters = (letters: readonly Letter[]): FoldedLetter[] => {
  const all = letters.map((letter) => ({ letter, ranked: passagesOf(letter).map((one) => rankedPiece(one, letter)) }));
  const fitting = thatFit(all.flatMap(({ ranked }) => ranked));
  return all.map(({ letter, ranked }) => {
    const pieces = ranked.map(({ piece }) => piece).filter((piece) => fitting.has(piece));
    return { letter, pieces, folded: ranked.length - pieces.length };
  });
};

const rankedPiece = (passage: Passage, letter: Letter): Ranked => {
  const { takesBack, rank } = passage;
  return { piece: { text: passageText(passage), html: String(passageHtml(passage)), takesBack }, letter, rank };
};

const thatFit = (ranked: readonly Ranked[]): ReadonlySet<Piece> => {
  const [begun, taken] = [new Set<Letter>(), new Set<Piece>()];
  let left = mostBytes;
  for (const { piece, letter } of ranked.toSorted(byRank)) {
    const cost = bytesOf(piece) + (begun.has(letter) ? 0 : bytesOfHead(letter));
    if (cost > left) break;
    left -= cost;
    begun.add(letter);
    taken.add(piece);
  }
  return taken;
};

const byRank = (one: Ranked, other: Ranked): number =>
  one.rank - other.rank || Date.parse(other.letter.capturedAt) - Date.parse(one.letter.capturedAt);

const bytesOf = ({ text, html }: Pick<Piece, 'text' | 'html'>): number =>
  Buffer.byteLength(text) + Buffer.byteLength(html);

const bytesOfHead = (letter: Letter): number =>
  bytesOf({ text: headText(letter), html: String(headHtml(letter)) }) + lineBytes;
