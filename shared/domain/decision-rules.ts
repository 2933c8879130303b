import { wholeWords } from './danish.ts';
import type { DecisionKind } from './decision.ts';

/** A rule names a kind of decision by words that stand in the main clause; the first rule that fits wins. */
export type DecisionRule = { kind: DecisionKind; fits: RegExp; unless?: RegExp; examples: readonly string[] };

/** In order: what undoes or moves a case comes before what carries it, and "not" before the word it turns round. */
export const decisionRules: readonly DecisionRule[] = [
  {
    kind: 'not-released',
    fits: wholeWords('beslutning(?:en)? (?:er )?ikke frigivet'),
    examples: ['Beslutning ikke frigivet'],
  },
  {
    kind: 'nothing',
    fits: /^(?:der (?:var|er|blev) )?(?:ingen|intet)(?: \p{L}+){0,4}? ?(?:orientering|orienteringer|orienteringspunkter|bemærkninger|meddelelser|punkter|eventuelt|nyt)/iu,
    examples: ['Der var ingen orienteringer.', 'Ingen orienteringspunkter.', 'Intet til orientering.'],
  },
  {
    kind: 'sent-back',
    fits: wholeWords(
      'sende[rs]?(?: \\p{L}+){0,3} tilbage|sendt(?:e)?(?: \\p{L}+){0,3} tilbage|tilbagesend(?:es|t|te|er)|hjemvis(?:es|t|te|er)|tilbagevis(?:es|t|te|er)|går tilbage til|(?:sagen|punktet) genoptages',
    ),
    unless: wholeWords('sender sagen ikke tilbage|sendes ikke tilbage'),
    examples: ['Sagen sendes tilbage til administrationen med henblik på en partshøring.'],
  },
  {
    kind: 'postponed',
    fits: wholeWords('udsættes|udsat|udsatte sagen|udsatte punktet|udsætter|udsætte|sættes på et senere møde'),
    unless: wholeWords('ikke udsat|udsættes ikke|udsat for|ikke udsætte|særligt udsat|socialt udsat'),
    examples: ['Udsættes', 'Sagen blev udsat til næste udvalgsmøde.', 'Punktet udsat til næste møde.'],
  },
  {
    kind: 'withdrawn',
    fits: wholeWords(
      'tage[ts](?: \\p{L}+){0,2} af dagsorden(?:en)?|(?:sagen|punktet|punkt|forslaget)(?: er| blev)? (?:udgår|udgik|udgået)|^udgår|^udgået|trækker sagen(?: tilbage)?|trukket(?: tilbage)?|trækkes(?: tilbage)?|^bortfalder|(?:sagen|punktet|forslaget) (?:bortfalder|bortfaldt|er bortfaldet)|udtages af dagsorden(?:en)?',
    ),
    examples: ['Sagen blev taget af dagsordenen.', 'Administrationen trækker sagen tilbage.', 'Bortfalder'],
  },
  {
    kind: 'no-position',
    fits: wholeWords(
      '(?:udvalget|byrådet|kommunalbestyrelsen|økonomiudvalget) (?:undlader|undlod)(?: \\p{L}+)? (?:at tage stilling|stillingtagen)',
    ),
    examples: ['Udvalget undlod at tage stilling.'],
  },
  {
    kind: 'recommended-against',
    fits: wholeWords('(?:kan |kunne )?ikke anbefales?|anbefale[rs]? ikke|anbefaledes ikke|indstille[rs] ikke'),
    examples: ['Kan ikke anbefales.', 'Anbefales ikke'],
  },
  {
    kind: 'rejected',
    fits: wholeWords(
      'ikke (?:\\p{L}+ )?(?:godkendt|godkendes|godkende|vedtaget|tiltrådt|imødekommet|imødekomme|imødekommes)|afvist|afvises|afviste|afslag|afslås|forkastet|forkastes|besluttede(?: \\p{L}+)? ikke at|besluttede, at forslaget ikke|bifaldt ikke',
    ),
    examples: ['Ikke godkendt', 'Ændringsforslaget blev ikke vedtaget med 1 stemme mod 8'],
  },
  {
    kind: 'referred',
    fits: wholeWords(
      'oversendes?|oversender|oversendt|oversendte|videresendes?|videresendte|videresendt|videresender|henvises til|henvist til|sende \\p{L}+(?: \\p{L}+){0,8} til behandling|overgår til',
    ),
    examples: ['Økonomiudvalget oversender budgetforslag 2023-2026 til Byrådets 2. behandling.'],
  },
  {
    kind: 'recommended',
    fits: wholeWords(
      'anbefales?|anbefaler|anbefalede|anbefalet|indstilles(?: til)?(?: \\p{L}+)?(?: godkendt)?|indstillede',
    ),
    examples: ['Anbefales.', 'Udvalget anbefaler at indstillingen godkendes.', 'Indstilles godkendt.'],
  },
  {
    kind: 'elected',
    fits: wholeWords('udpegede|udpeget|udpeges|valgt|valgte|konstituerede'),
    examples: ['Erik Thyssel blev udpeget.'],
  },
  {
    kind: 'approved',
    fits: wholeWords(
      'godkendt|godkendes|godkendte|godkender|tiltrådt|tiltrådte|tiltræder|tiltrædes|vedtaget|vedtog|vedtages|bevilget|bevilges|imødekommet|imødekommes|fulgte indstillingen|følger indstillingen|indstillingen følges',
    ),
    examples: ['Indstillingen godkendt', 'Tiltrådt.', 'Byrådet godkendte Økonomiudvalgets indstilling.'],
  },
  {
    kind: 'noted',
    fits: wholeWords('til efterretning|taget efterretning|til orientering'),
    examples: ['Taget til efterretning', 'Orienteringen blev taget til efterretning.'],
  },
  {
    kind: 'discussed',
    fits: wholeWords('drøftet|drøftede|drøftes|drøfter|drøftelse|drøftedes'),
    examples: ['Udvalget drøftede sagen.'],
  },
  {
    kind: 'briefed',
    fits: wholeWords('orienterede|orienteret|orienterer|orientering|gensidig orientering|oplyste'),
    examples: ['Formanden orienterede om møde med bestyrelsen.'],
  },
];
