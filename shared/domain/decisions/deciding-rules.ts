import { wholeWords } from '../danish.ts';
import type { DecisionRule } from './decision-rule.ts';

/** What carries a case, turns it down or passes it on; "not" stands before the word it turns round. */
export const decidingRules: readonly DecisionRule[] = [
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
];
