import { wholeWords } from '../danish.ts';
import type { DecisionKind } from '../decision.ts';

/**
 * A rule names a kind of decision by words in the main clause of a sentence.
 * - `moves`: what is done with the case itself; it comes before whatever else the sentence says.
 * - `decides`: of these, the one that stands first in the sentence is the verb that counts.
 * - `tells`: only when nothing is decided anywhere.
 */
export type DecisionRule = {
  kind: DecisionKind;
  weight: 'moves' | 'decides' | 'tells';
  fits: RegExp;
  /** Words that must stand in the clause too. */
  along?: RegExp;
  unless?: RegExp;
  examples: readonly string[];
};

const theCase =
  '(?:sagen|sagerne|punktet|punkterne|dagsordenspunktet|behandling|behandlingen|beslutningen|stillingtagen|afgørelsen|forslaget|indstillingen|drøftelsen|orienteringen|emnet|godkendelsen|(?:punkt|pkt\\.?|sag|indstillingspunkt)(?: nr\\.?)? ?\\d{1,3}[a-z]?)';
// "udsat ungdom", "udsatte boligområder": before a noun it says what somebody is exposed to, not that a case is put off.
const isAdjective =
  '(?! (?!(?:til|på|indtil|med|af|idet|da|grundet|på|en|et|i|ved|og|fra|pga|efter|mhp|uden|som|endnu|igen|for anden)(?![\\p{L}]))[\\p{L}])';
const putOff = `(?:udsættes|udsat${isAdjective}|udsattes|udskydes|udskudt${isAdjective}|udskudtes)`;
const aMeeting = '(?:[\\p{L}]*møde[\\p{L}]*|dagsorden|dagsordenen)';
const fewWords = '(?: [\\p{L}\\d-]+){0,4}?';

export const decisionRules: readonly DecisionRule[] = [
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
      `tage[ts](?: \\p{L}+){0,2} (?:af|ud af|fra) dagsorden(?:en)?|udtages(?: af dagsorden(?:en)?)?|(?:sagen|punktet|forslaget|^punkt)(?: er| blev)? (?:udgår|udgik|udgået|bortfalder|bortfaldt|bortfaldet|annulleres)|^(?:udgår|udgået|bortfalder|bortfaldt|bortfaldet)|(?:træk(?:ker|ke)|trak|har trukket) (?:sagen|punktet|forslaget|medlemsforslaget|indstillingen|(?:sit|deres) forslag)(?: tilbage)?|(?:sagen|punktet|forslaget|medlemsforslaget|indstillingen) (?:er |blev |bliver )?(?:trukket|trækkes)(?: tilbage)?|^trukket|^trækkes|(?:sagen|punktet)(?: er| blev| bliver)? (?:taget|tages) af|tog (?:sagen|punktet) af|slettet fra dagsordenen|(?:sagen|punktet) frafaldes`,
    ),
    examples: [
      'Sagen blev taget af dagsordenen.',
      'Administrationen trækker sagen tilbage.',
      'Bortfalder',
      'Punktet udgår.',
    ],
  },
  {
    kind: 'no-position',
    weight: 'decides',
    fits: wholeWords(
      '(?:undlader|undlod|undlades)(?: \\p{L}+)? (?:at tage stilling|stillingtagen|stillingstagen|at afgive indstilling)|ingen stillingtagen|tog ikke stilling|tager ikke stilling',
    ),
    examples: ['Udvalget undlod at tage stilling.'],
  },
  {
    kind: 'recommended-against',
    weight: 'decides',
    fits: wholeWords(
      'fraråde[rs]?|frarådede|(?:kan |kunne )?ikke anbefales?|anbefale[rs]?(?: \\p{L}+)? ikke(?! at)|anbefaledes ikke|anbefalede(?: \\p{L}+)? ikke|indstille[rs] ikke|indstilles til afslag|indstilles ikke',
    ),
    examples: ['Kan ikke anbefales.', 'Anbefales ikke', 'Udvalget anbefaler ikke indstillingspunkt 2b.'],
  },
  {
    kind: 'recommended-against',
    weight: 'decides',
    fits: wholeWords('anbefale[rs]?|indstille[rs]?'),
    along: wholeWords('forkastes|afvises|ikke (?:godkendes|imødekommes|vedtages|tiltrædes)'),
    examples: ['Udvalget indstiller til Byrådet, at forslaget forkastes.'],
  },
  {
    kind: 'rejected',
    weight: 'decides',
    fits: wholeWords(
      '(?:godkendes|godkendtes|tiltrædes|imødekommes|vedtages|bevilges|følges)(?: \\p{L}+)? (?:ikke|ej)|ej godkendt|ikke (?:\\p{L}+ )?(?:godkendt|godkendes|godkende|godkendte|vedtaget|vedtages|vedtage|tiltrådt|tiltrædes|tiltræde|imødekommet|imødekomme|imødekommes|bevilget|bevilges)|(?:godkender|godkendte|tiltræder|tiltrådte|vedtog|vedtager|imødekommer|imødekom) ikke|kan ikke støtte[s]?|afvis(?:t|es|te|er|tes)|afslag|afslås|afslog|afslået|forkast(?:et|es|ede)|nedstemt|forslaget faldt|indstillingen faldt|beslutte(?:de|r)(?: \\p{L}+)? ikke at|besluttede(?: \\p{L}+)?, at forslaget ikke|ikke(?: \\p{L}+){0,3} sendes til realitetsbehandling|stemte(?: [\\p{L}]+){0,3} ned|stemte imod at|[\\p{L}]{1,20}forslaget bortfaldt|nyder ikke fremme|nød ikke fremme',
    ),
    examples: [
      'Ikke godkendt',
      'Ændringsforslaget blev ikke vedtaget med 1 stemme mod 8',
      'Med stemmerne 11 for og 8 imod besluttede byrådet ikke at sende forslaget til realitetsbehandling.',
    ],
  },
  {
    kind: 'recommended',
    weight: 'decides',
    fits: wholeWords(
      'til efter\\p{L}{0,10}retning og anbefales|fremsendes til \\p{L}+ med anbefaling|(?:godkendte|tiltrådte|vedtog|besluttede|beslutter|enedes om)(?: \\p{L}+)? at (?:anbefale|indstille)|godkend(?:es|t) og anbefales?|^indstilling til \\p{L}+|anbefale[rs]?|anbefaledes?|anbefalet|indstilles?|indstiller|indstillede',
    ),
    unless: wholeWords('som (?:\\p{L}+ )?indstiller'),
    examples: [
      'Anbefales.',
      'Udvalget anbefaler, at indstillingen godkendes.',
      'Indstilles godkendt.',
      'Anbefales fortsat fastholdt',
    ],
  },
  {
    kind: 'referred',
    weight: 'decides',
    fits: wholeWords(
      'oversende[rs]?|oversendt(?:e|es)?|sendte sagen til|videresende[rs]?|videresendt(?:e|es)?|henvis(?:es|t|te|er|e)(?: \\p{L}+){0,2} til|overføres til|overgår til|sende[rs]?(?: [\\p{L}\\d-]+){0,12}? til (?:[\\p{L}\\d.]+ ){0,2}?behandling|begær(?:er|ede|es|et)(?: sagen)?(?: [\\p{L}]+)? (?:i|forelagt|indbragt|for|løftet)|(?:indbringes|indbragt|indbragte)(?: \\p{L}+)? for|løfte(?:de|r|s)(?: sagen)? til|til udvalgsbehandling|fremsende(?:s|r)? til|standset af',
    ),
    examples: [
      'Økonomiudvalget oversender budgetforslag 2023-2026 til Byrådets 2. behandling.',
      'Byrådet besluttede at sende mødekalenderen til behandling i Økonomiudvalget.',
    ],
  },
  {
    kind: 'elected',
    weight: 'decides',
    fits: wholeWords(
      'udpegedes?|udpeger|udpeges|(?:blev|bliver|er|som) (?:\\p{L}+ ){0,4}udpeget|(?:blev|er) (?:\\p{L}+ ){0,4}(?:gen)?valgt(?! at)|valgte(?! at)|valgtes|vælges(?! at)|konstituerede|^(?:gen)?valgt(?! at)|^udpeget',
    ),
    unless: wholeWords(
      'som \\p{L}+ har valgt|(?:scenarie|model|alternativ|løsning) [\\p{L}\\d]{1,4}(?: blev| er)? valgt',
    ),
    examples: ['Erik Thyssel blev udpeget.', 'Byrådet valgte Anna Ærlig som formand.'],
  },
  {
    kind: 'approved',
    weight: 'decides',
    fits: wholeWords(
      'til efter\\p{L}{0,10}retning og godkend(?:t|es)|(?<!(?:skal|bør)(?: \\p{L}+)? )godkend(?:t|es|te|er|tes)|(?:kan|at) godkende|tiltråd(?:t|te|tes)|tiltræd(?:er|es|e)|vedt(?:aget|og|ages|age|ager)|bevilge(?:t|s|r|de)|imødekomme(?:t|s|r)?|imødekom|som indstillet|i overensstemmelse med indstillingen|(?:fulgte|følger|følge) (?:\\p{L}+ ){0,2}indstilling(?:en)?|indstilling(?:en)? (?:følges|fulgt|blev fulgt)|frigives|at give (?:tilladelse|dispensation)|stemte(?: \\p{L}+)? for (?:indstillingen|forslaget)|(?:scenarie|model|alternativ|løsning) \\p{L}{0,3}\\d?[a-z]?(?: blev| er)? valgt|tilslutte(?:r|de) sig|tilsluttes|tilsluttet|bifald(?:t|es|er)|(?:meddele[rs]|meddelt|gives|giver|gav) (?:dispensation|tilladelse)',
    ),
    examples: [
      'Indstillingen godkendt',
      'Tiltrådt.',
      'Byrådet godkendte Økonomiudvalgets indstilling.',
      'Besluttet som indstillet.',
    ],
  },
  {
    kind: 'noted',
    weight: 'decides',
    fits: wholeWords(
      'til efter\\p{L}{0,10}retning(?:en)?|taget efterretning|tog(?: \\p{L}+){0,3} til orientering|^til orientering|taget til orientering|^efterretning',
    ),
    examples: ['Taget til efterretning', 'Orienteringen blev taget til efterretning.'],
  },
  {
    kind: 'nothing',
    weight: 'tells',
    fits: /^(?:intet(?: at \p{L}+| nyt| til referat)?\.?$|der var (?:intet|ikke noget)(?!\p{L})|der (?:er|var) ikke indkommet|der har ikke været nogen|ikke indkommet|(?:der (?:var|er|blev) )?(?:ingen|intet)(?: \p{L}+){0,4}? ?(?:orientering|orienteringer|orienteringspun\p{L}{2,6}|bemærkninger|meddelelser|henvendelser|spørgsmål|punkter|sager|eventuelt|nyt)(?!\p{L}))/iu,
    examples: [
      'Der var ingen orienteringer.',
      'Ingen orienteringspunkter.',
      'Intet til orientering.',
      'Der var ingen henvendelser til formanden.',
    ],
  },
  {
    kind: 'discussed',
    weight: 'tells',
    fits: wholeWords('drøft(?:et|ede|es|er|else|edes|e)|temadrøftelse'),
    examples: ['Udvalget drøftede sagen.', 'Sagen blev drøftet.'],
  },
  {
    kind: 'briefed',
    weight: 'tells',
    fits: wholeWords(
      'orientere(?:de|t|r|s)|orientering|oplyste|oplyses|(?:gav|gives|givet) en? (?:kort )?(?:status|orientering|gennemgang|oplæg)|fremlagde|præsenterede|gennemgik',
    ),
    examples: ['Formanden orienterede om møde med bestyrelsen.'],
  },
];
