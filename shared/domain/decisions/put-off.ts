import { wholeWords } from '../danish.ts';
import type { PutOff } from '../decision.ts';
import { itemsMoved, type MovingWords } from './items-moved.ts';
import { postponementTarget } from './postponement-target.ts';

const putOff: MovingWords = {
  says: wholeWords(
    'udsættes|udsat(?! for(?! at))|udsætte|udsætter|udsatte(?= (?:sag|punkt|pkt|behandling|dagsordenspunkt))|udskydes|udskudt|udskyder|udskyde|udskød',
  ),
  unlessAfter: /(?:ikke(?: at| blev| er| bliver)?|særligt|socialt|om|for) $/iu,
  unlessBefore:
    /^ (?:ikke|fra)(?!\p{L})|til (?:efter (?:sag|punkt|pkt)|senere på mødet|sidst på (?:mødet|dagsordenen))(?!\p{L})/iu,
  takesObject: /^(?:udsætter?|udsatte|udskyder?|udskød)$/iu,
};

/** Other items that this decision puts off: "... med bemærkning om, at sag nr. 8 - ... udsættes til næste møde i udvalget". */
export const itemsPutOff = (text: string): PutOff[] =>
  itemsMoved(text, putOff).map(({ itemNumber, quote, clause }) => ({
    itemNumber,
    until: postponementTarget(clause),
    quote,
  }));
