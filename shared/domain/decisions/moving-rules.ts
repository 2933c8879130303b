import { wholeWords } from '../danish.ts';
import type { DecisionRule } from './decision-rule.ts';

const theCase =
  '(?:sagen|sagerne|punktet|punkterne|dagsordenspunktet|behandling|behandlingen|beslutningen|stillingtagen|afgørelsen|forslaget|indstillingen|drøftelsen|orienteringen|emnet|godkendelsen|(?:punkt|pkt\\.?|sag|indstillingspunkt|dagsordenspunkt)(?: nr\\.?)? ?\\d{1,3}[a-z]?)';

// "udsat ungdom", "udsatte boligområder": before a noun it says what somebody is exposed to, not that a case is put off.
const isAdjective =
  '(?! (?!(?:til|på|indtil|med|af|idet|da|grundet|på|en|et|i|ved|og|fra|pga|efter|mhp|uden|som|endnu|igen|for anden)(?![\\p{L}]))[\\p{L}])';
const putOff = `(?:udsættes|udsat${isAdjective}|udsattes|udskydes|udskudt${isAdjective}|udskudtes)`;
const aMeeting = '(?:[\\p{L}]*møde[\\p{L}]*|dagsorden|dagsordenen)';
const fewWords = '(?: [\\p{L}\\d-]+){0,4}?';

/** What is done with the case itself. */
export const movingRules: readonly DecisionRule[] = [
  {
    kind: 'not-released',
    weight: 'moves',
    fits: wholeWords(
      'beslutning(?:en)? (?:er )?ikke frigivet|(?:er )?ikke offentlig(?:gjort)?|offentliggøres ikke|^fortroligt?|er fortroligt?|^lukket punkt',
    ),
    unless: /^.{160}/u,
    examples: ['Beslutning ikke frigivet', 'Beslutningen er ikke offentlig.', 'Fortroligt.', 'Lukket punkt.'],
  },
  {
    kind: 'postponed',
    weight: 'moves',
    // The case is put off, not a project, a deadline or a payment: those are put off by an approval.
    fits: wholeWords(
      [
        `^${putOff}`,
        `^(?:blev|bliver|er|enstemmigt) ${putOff}`,
        `${theCase}${fewWords} ${putOff}`,
        `(?:udsætte[rs]?|udsatte|udskyde[rs]?|udskød)${fewWords} ${theCase}`,
        `${theCase}${fewWords} (?:overgår|sættes|sættes igen|tages op|optages|behandles|genfremsættes|forelægges)${fewWords} (?:på|til|ved) (?:et |det )?(?:næste|kommende|senere|førstkommende)${fewWords} (?:møde|udvalgsmøde|byrådsmøde)`,
        `${theCase}${fewWords} genoptages${fewWords} (?:på|til|ved)${fewWords} ${aMeeting}`,
        `^(?:overgår|overføres|overført) til${fewWords} ${aMeeting}`,
        `(?:overgår|overføres|overført|(?:sagen|punktet) (?:flyttes|rykkes)) til (?:næste|et kommende|kommende|et senere|mødet)(?: [\\p{L}\\d]+){0,3}?`,
        `(?:sætte[rs]?|sat|stille[rs]?|stillet)(?: \\p{L}+){0,2} i bero|(?:sagen |punktet )(?:sættes|sættes igen|tages op)${fewWords} på${fewWords} (?:dagsorden|dagsordenen)`,
        `^(?:genbehandles|genoptages|optages|behandles) på${fewWords} ${aMeeting}`,
        `(?:stillingtagen|beslutning|beslutningen|afgørelsen|sagen|behandlingen) afventer|traf(?: \\p{L}+)? ikke beslutning|forelagt på ny på${fewWords} ${aMeeting}`,
        `^(?:ikke behandlet|nåede ikke at blive behandlet)`,
        `(?:sagen|punktet) optages på dagsordenen igen`,
        `(?:ikke|nåede ikke at blive) behandlet(?: [\\p{L},]+){0,3} (?:sættes|overføres|overgår|optages|tages)`,
        `${putOff}${fewWords} til${fewWords} (?:møde|mødet|udvalgsmøde|udvalgsmødet|byrådsmøde|byrådsmødet|kommunalbestyrelsesmøde)`,
      ].join('|'),
    ),
    unless: wholeWords(
      `ikke ${putOff}|${putOff} ikke|udsat for|til efter (?:sag|punkt|pkt)|til senere på mødet|ikke (?:at )?(?:udsætte|udskyde)`,
    ),
    examples: [
      'Udsættes',
      'Sagen blev udsat til næste udvalgsmøde.',
      'Punktet udsat til næste møde.',
      'Udvalget besluttede at udsætte sagen.',
      'Behandlingen af sagen udsættes.',
      'Sagen udskydes til et ekstraordinært møde.',
      'Sagens behandling blev udsat.',
      'Sagen stilles i bero.',
      'Sagen overgår til mødet i juni.',
      'Sagen genoptages på udvalgets møde i maj.',
    ],
  },
  {
    kind: 'sent-back',
    weight: 'moves',
    fits: wholeWords(
      `${theCase}${fewWords} (?:sendes|sendt|går) tilbage|(?:sende[rs]?|sendte) ${theCase}${fewWords} tilbage|(?:sende[rs]?|sendt(?:e)?)(?: \\p{L}+){0,4} tilbage til (?:fornyet|administrationen|forvaltningen|direktionen|magistraten|center|fagudvalg\\p{L}{0,4}|udvalget|\\p{Lu}[\\p{L}, &-]{2,60}udvalget)|^sendes tilbage|tilbagesend(?:es|t|te|er|e)|hjemvis(?:es|t|te|er|e)|^forelægges på ny|forelagt på ny|genoptage (?:sagen|punktet)|genbehandle (?:sagen|punktet)|tilbageviste? (?:sagen|punktet)|vende tilbage med en ny sag|(?:sendes|sendt|sende) retur|^retur til|returneres|tilbagevis(?:es|t) til|(?:sagen|punktet)(?: [\\p{L}]+){0,2} forelægges på ny|(?:sagen|punktet|sag) (?:ønskes )?genoptag(?:es|et)|til fornyet behandling`,
    ),
    unless: wholeWords('ikke(?: \\p{L}+){0,3} tilbage'),
    examples: [
      'Sagen sendes tilbage til administrationen med henblik på en partshøring.',
      'Udvalget ønsker, at sagen genoptages.',
      'Sagen hjemvises til fornyet behandling.',
    ],
  },
  {
    kind: 'withdrawn',
    weight: 'moves',
    fits: wholeWords(
      `tage[ts](?: \\p{L}+){0,2} (?:af|ud af|fra) dagsorden(?:en)?|udtages(?: af dagsorden(?:en)?)?|(?:sagen|punktet|forslaget|^punkt)(?: er| blev)? (?:udgår|udgik|udgået|bortfalder|bortfaldt|bortfaldet|annulleres)|^(?:udgår|udgået|bortfalder|bortfaldt|bortfaldet)|^(?:sag|punkt|pkt\\.?|dagsordenspunkt)(?: nr\\.?)? ?\\d{1,3}[a-z]?(?: er| blev| bliver)? (?:udgår|udgik|udgået|bortfalder|trækkes|trukket)|(?:træk(?:ker|ke)|trak|har trukket) (?:sagen|punktet|forslaget|medlemsforslaget|indstillingen|(?:sit|deres) forslag)(?: tilbage)?|(?:sagen|punktet|forslaget|medlemsforslaget|indstillingen) (?:er |blev |bliver )?(?:trukket|trækkes)(?: tilbage)?|^trukket|^trækkes|(?:sagen|punktet)(?: er| blev| bliver)? (?:taget|tages) af|tog (?:sagen|punktet) af|slettet fra dagsordenen|(?:sagen|punktet) frafaldes`,
    ),
    examples: [
      'Sagen blev taget af dagsordenen.',
      'Administrationen trækker sagen tilbage.',
      'Bortfalder',
      'Punktet udgår.',
    ],
  },
];
