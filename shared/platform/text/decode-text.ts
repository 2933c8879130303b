import { failed, type Result, succeeded } from '../../domain/result.ts';
import { mendTwiceEncoded } from './mend-twice-encoded.ts';

/** How bytes turned out to be written. `utf-8-twice`: UTF-8 that somebody took for windows-1252 and wrote as UTF-8 again. */
export type Writing = 'utf-8' | 'utf-8-twice' | 'utf-16' | 'windows-1252';
export type DecodedText = { text: string; writing: Writing };

/** Why bytes are no text. Only our own words. */
export type TextProblem = { kind: 'unexpected-layout'; missing: string };

const lossMark = '\ufffd';
const lostLetter = /\p{L}\ufffd|\ufffd\p{L}/gu;
// A stray mark may come from an odd bullet; this many inside words are letters that are gone.
const lostLettersFrom = 3;
// Bytes that windows-1252 leaves open, and control characters that no text has.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const noText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0081\u008d\u008f\u0090\u009d]/u;

/**
 * The text in bytes, and how it was written. Windows-1252 and UTF-8 taken twice are mended; a text that breaks off inside a
 * letter, mixes two ways of writing or has lost letters before it came to us is a problem, never a guess.
 */
export const decodeText = (bytes: Uint8Array): Result<DecodedText, TextProblem> => {
  const marked = byMark(bytes);
  if (marked !== null) return checked(marked);
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return checked(mended(text));
  if (endsInsideLetter(bytes))
    return failed({ kind: 'unexpected-layout', missing: 'the text breaks off inside a letter' });
  if (hasLettersOfUtf8(bytes))
    return failed({ kind: 'unexpected-layout', missing: 'the text is written partly in UTF-8, partly not' });
  return checked({ text: decoded(bytes, 'windows-1252') ?? '', writing: 'windows-1252' });
};

/** By the byte order mark of UTF-16 (RFC 2781, 3.2). That of UTF-8 needs nothing done. */
const byMark = (bytes: Uint8Array): DecodedText | null => {
  const [first, second] = bytes;
  const order = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return order === null ? null : { text: decoded(bytes, order) ?? lossMark.repeat(lostLettersFrom), writing: 'utf-16' };
};

const mended = (text: string): DecodedText => {
  const once = mendTwiceEncoded(text);
  return once === null ? { text, writing: 'utf-8' } : { text: once, writing: 'utf-8-twice' };
};

const checked = (read: DecodedText): Result<DecodedText, TextProblem> => {
  if (noText.test(read.text)) return failed({ kind: 'unexpected-layout', missing: 'no text: these are other bytes' });
  if ((read.text.match(lostLetter) ?? []).length >= lostLettersFrom)
    return failed({ kind: 'unexpected-layout', missing: 'letters were lost where the text was saved' });
  return succeeded(read);
};

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** Whether the bytes are UTF-8 but for the last letter, of which a part is missing. */
const endsInsideLetter = (bytes: Uint8Array): boolean =>
  hasLettersOfUtf8(bytes) &&
  [1, 2, 3].some((had) => {
    const [first = 0, ...rest] = bytes.subarray(-had);
    const isBegun = lengthOfLetter(first) > had && rest.every((byte) => byte >= 0x80 && byte <= 0xbf);
    return isBegun && decoded(bytes.subarray(0, -had), 'utf-8') !== null;
  });

/** How many bytes a letter has that begins with this one (RFC 3629, 3); 0 when none does. */
const lengthOfLetter = (first: number): number => {
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
};

/** Whether there is a letter as UTF-8 writes those with accents: two bytes that windows-1252 would read as "Ã" and a sign. */
const hasLettersOfUtf8 = (bytes: Uint8Array): boolean =>
  bytes.some((byte, index) => byte === 0xc3 && (bytes[index + 1] ?? 0) >= 0x80 && (bytes[index + 1] ?? 0) <= 0xbf);
