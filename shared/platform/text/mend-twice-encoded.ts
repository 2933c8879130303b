// Where windows-1252 differs from Latin-1 (https://encoding.spec.whatwg.org/#windows-1252): character to byte.
const highSigns = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, index) => [sign, 0x80 + index] as const),
);

// Letters as in Danish turn into "Ã" or "Â" and a sign, dashes and quotes into "â" and two: no Danish text has those. Other
// letters are left, for "Å»" or "Ø…" could be meant as they stand.
const follower = `[\\u0080-\\u00bf${[...highSigns.keys()].join('')}]`;
const twiceEncoded = new RegExp(`[ÂÃ]${follower}|â${follower}{2}`, 'gu');

/** Takes back that UTF-8 was taken for windows-1252 ("BallerÃ¸d", "â€“"); null where there is no sign of it. */
export const mendTwiceEncoded = (text: string): string | null => {
  const mended = text.replace(twiceEncoded, onceEncoded);
  return mended === text ? null : mended;
};

const onceEncoded = (written: string): string => {
  const bytes = Uint8Array.from([...written].map((sign) => highSigns.get(sign) ?? sign.charCodeAt(0)));
  const letter = new TextDecoder().decode(bytes);
  return letter.includes('\ufffd') ? written : letter;
};
