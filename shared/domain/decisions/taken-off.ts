import { wholeWords } from '../danish.ts';
import { longestText } from './longest-text.ts';

/** That another item of the meeting is taken off the agenda, written under this one ("punkt 4 udgår"). */
export type TakenOff = { itemNumber: string; quote: string };

const number = '\\d{1,3}[a-z]?(?![\\p{L}\\d])';
// "Indstillingens punkt 2" is a point of this item's own recommendation, not another item.
const items = new RegExp(
  `(?<!indstilling(?:en|ens)?\\s|at-)(?<![\\p{L}\\d])(?:sag|sagerne|punkt|punkterne|pkt\\.?|dagsordenspunkt(?:erne|et)?)\\s{0,2}(?:nr\\.?\\s{0,2})?(?<numbers>${number}(?:(?:, ?| og | samt )${number}){0,9})(?!\\s+(?:i|af) indstillingen)`,
  'giu',
);
const takesOff = wholeWords(
  'udgår|udgik|udgået|(?:tages|taget|tage|tog|blev taget|er taget) af (?:dagsordenen|dagsorden|mødets dagsorden)|(?:trækkes|trukket|trækker) (?:tilbage|af dagsordenen|fra dagsordenen)|(?:fjernes|fjernet|slettes|slettet) fra dagsordenen',
);
const takesNothingOff = wholeWords('udgår ikke|ikke udgår|udgår som bilag|bilag|udgår af indstillingen');
const longestSentence = 2000;

/** Other items that this decision takes off: "Sag nr. 11 blev taget af dagsordenen.", "Dagsordenen godkendt, idet punkt 4 udgår". */
export const itemsTakenOff = (text: string): TakenOff[] =>
  sentencesOf(text.slice(0, longestText))
    .map((sentence) => sentence.slice(0, longestSentence))
    .filter((sentence) => takesOff.test(sentence) && !takesNothingOff.test(sentence))
    .flatMap((sentence) => numbersMentioned(sentence).map((itemNumber) => ({ itemNumber, quote: sentence.trim() })));

/** The items that stand nearest before the words; else those that follow ("af dagsordenen udgår punkt 4"). */
const numbersMentioned = (sentence: string): string[] => {
  const at = takesOff.exec(sentence)?.index ?? 0;
  const mentions = [...sentence.matchAll(items)];
  const meant = mentions.findLast(({ index }) => index < at) ?? mentions[0];
  return meant?.groups?.numbers?.match(/\d{1,3}[a-z]?/giu) ?? [];
};

/** Sentences end at a full stop before a capital; "nr. 8" and "pkt. 3" do not end one. */
const sentencesOf = (text: string): string[] => text.split(/\n|(?<=[^.\d]{3}\.)\s+(?=[A-ZÆØÅ])/u);
