import { wholeWords } from '../danish.ts';

const sent = wholeWords(
  'går tilbage|returneres|retur|oversende[rs]?|oversendt(?:e|es)?|videresende[rs]?|videresendt(?:e|es)?|henvis(?:es|t|te)|sende[rs]?|sendt(?:e|es)?|indbringes|begærer sagen|løfte(?:de|r|s)',
);
const body =
  '(?:\\p{Lu}[\\p{L}, &-]{2,80}?(?:udvalget|udvalg|rådet)|Udvalget for [\\p{L}, &-]{2,60}|Økonomiudvalget|Magistraten|Magistratsafdelingen|Byrådet|Kommunalbestyrelsen|Borgerrepræsentationen|fagudvalget|fagudvalgene|administrationen|forvaltningen|budgetforhandlingerne)';
const whereTo = new RegExp(
  ` (?:til|i|for) (?<where>(?:Byrådets |Kommunalbestyrelsens )?\\d\\. behandling|${body})(?!\\p{L})`,
  'u',
);

/** Where a case was sent on or back to, in the text's own words; null where it does not say. */
export const referredTo = (text: string): string | null => {
  const at = sent.exec(text)?.index;
  return at === undefined ? null : (whereTo.exec(text.slice(at, at + 600))?.groups?.where ?? null);
};
