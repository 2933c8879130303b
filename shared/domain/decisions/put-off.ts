import { wholeWords } from '../danish.ts';
import type { PutOff } from '../decision.ts';
import { longestText } from './longest-text.ts';
import { postponementTarget } from './postponement-target.ts';

// "Indstillingens punkt 2" is a point of this item's own recommendation, not another item.
const otherItem = new RegExp(
  `(?<!indstilling(?:en|ens)?\\s|[Aa]t-)${wholeWords('(?:sag|punkt|pkt\\.?|dagsordenspunkt)\\s*(?:nr\\.?\\s*)?(?<number>\\d{1,3}[a-z]?)(?!\\s+(?:i|af) indstillingen)').source}`,
  'giu',
);
const putsOff = wholeWords('udsættes|udsat|udsætte|udsætter|udskydes|udskudt|udskyder|udskyde');
const putsNothingOff = wholeWords(
  'ikke udsat|udsættes ikke|ikke udsætte[rs]?|(?:særligt|socialt) udsat|udsat for|til efter (?:sag|punkt|pkt)|til senere på mødet|til sidst på (?:mødet|dagsordenen)',
);
/** Other items that this decision puts off: "... med bemærkning om, at sag nr. 8 - ... udsættes til næste møde i udvalget". */
export const itemsPutOff = (text: string): PutOff[] =>
  sentencesOf(text.slice(0, longestText)).flatMap((sentence) => {
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
