import { wholeWords } from '../danish.ts';
import { itemsMoved, type MovingWords } from './items-moved.ts';

/** That another item of the meeting is taken off the agenda, written under this one ("punkt 4 udgår"). */
export type TakenOff = { itemNumber: string; quote: string };

const offTheAgenda = '(?:af|fra) (?:dagsordenen|dagsorden|mødets dagsorden)';
const takenOff: MovingWords = {
  says: wholeWords(
    `udgår|udgik|udgået|(?:tages|taget|tage|tog) (?:af|ud af) (?:dagsordenen|dagsorden|mødets dagsorden)|(?:tage|tager|tog)(?= (?:sag|punkt|pkt|dagsordenspunkt)[^,;]{1,60} ${offTheAgenda})|(?:trækkes|trukket|trækker) (?:tilbage|${offTheAgenda})|(?:fjernes|fjernet|slettes|slettet) fra dagsordenen`,
  ),
  unlessAfter: /bilag|ikke(?: at| blev| er| bliver)? $/iu,
  unlessBefore: /^ (?:ikke|som bilag|af indstillingen)(?!\p{L})/iu,
  takesObject: /^(?:tager?|tog)$/iu,
};

/** Other items that this decision takes off: "Sag nr. 11 blev taget af dagsordenen.", "Dagsordenen godkendt, idet punkt 4 udgår". */
export const itemsTakenOff = (text: string): TakenOff[] =>
  itemsMoved(text, takenOff).map(({ itemNumber, quote }) => ({ itemNumber, quote }));
