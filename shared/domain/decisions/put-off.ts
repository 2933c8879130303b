import { wholeWords } from '../danish.ts';
import type { PutOff } from '../decision.ts';

// "Indstillingens punkt 2" is a point of this item's own recommendation, not another item.
const otherItem = new RegExp(
  `(?<!indstilling(?:en|ens)?\\s)${wholeWords('(?:sag|punkt|pkt\\.?|dagsordenspunkt)\\s*(?:nr\\.?\\s*)?(?<number>\\d{1,3}[a-z]?)(?!\\s+(?:i|af) indstillingen)').source}`,
  'giu',
);
const putsOff = wholeWords('udsættes|udsat|udsætte|udsætter');
const putsNothingOff = wholeWords('ikke udsat|udsættes ikke|ikke udsætte[rs]?|(?:særligt|socialt) udsat|udsat for');
const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
/** Up to `most` signs before the text stops; the full stop in "den 21. november" is none that stops it. */
const upTo = (most: number, stops: string) => `(?:[^${stops}]|(?<=\\d)\\.(?=\\s?(?:${months}))){0,${most}}`;
const target = new RegExp(
  `(?:^|\\s)til\\s+(?<until>næste ${upTo(60, '.,;')}|(?:et |mødet |udvalgsmødet |møde |ekstraordinært )${upTo(90, '.;')}|(?:${months})${upTo(20, '.,;')}|den \\d${upTo(30, '.,;')}|[A-ZÆØÅ]${upTo(80, '.;')}møde${upTo(40, '.;')})`,
  'u',
);

/** Where a postponement goes, in the text's own words: "Udsættes til næste møde i udvalget." gives "næste møde i udvalget". */
export const postponementTarget = (text: string): string | null => {
  const at = putsOff.exec(text)?.index;
  if (at === undefined) return null;
  return (
    target
      .exec(text.slice(at))
      ?.groups?.until?.replace(/,?\s+(?:idet|da|fordi)\s.*$/u, '')
      .trim() ?? null
  );
};

/** Other items that this decision puts off: "... med bemærkning om, at sag nr. 8 - ... udsættes til næste møde i udvalget". */
export const itemsPutOff = (text: string): PutOff[] =>
  sentencesOf(text).flatMap((sentence) => {
    const at = putsOff.exec(sentence)?.index;
    const itemNumber = at === undefined || putsNothingOff.test(sentence) ? null : itemMentioned(sentence, at);
    return itemNumber === null ? [] : [{ itemNumber, until: postponementTarget(sentence), quote: sentence.trim() }];
  });

/** The item that is meant stands before "udsættes", and the nearest one is; else it follows ("udsætter punkt 8"). */
const itemMentioned = (sentence: string, at: number): string | null => {
  const mentions = [...sentence.matchAll(otherItem)];
  const meant = mentions.findLast(({ index }) => index < at) ?? mentions[0];
  return meant?.groups?.number ?? null;
};

/** Sentences end at a full stop before a capital; "nr. 8" and "pkt. 3" do not end one. */
const sentencesOf = (text: string): string[] => text.split(/\n|(?<=[^.\d]{3}\.)\s+(?=[A-ZÆØÅ])/u);
