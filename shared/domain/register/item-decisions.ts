import { normalised, wholeWords } from '../danish.ts';
import type { Decision, DecisionKind } from '../decision.ts';
import type { SittingItem } from './sitting.ts';

const finalKinds: ReadonlySet<string> = new Set<DecisionKind>([
  'approved',
  'approved-with-remark',
  'noted',
  'briefed',
  'rejected',
  'elected',
]);

/** Whether the decision ends its case: what is recommended, sent on or only talked about goes on elsewhere. */
export const isFinal = ({ decision }: Pick<SittingItem, 'decision'>): boolean => {
  if (decision === null) return false;
  if (decision.kind === 'other') return isOwnAct(decision.text);
  if (decision.kind !== 'split') return finalKinds.has(decision.kind);
  return decision.outcomeKinds.length > 0 && decision.outcomeKinds.every((kind) => finalKinds.has(kind));
};

// "Udvalget beslutter, at den nye vej skal hedde Skovbovej": none of the kinds, and the end of it.
const bodyDecides = new RegExp(
  '^(?:\\d{1,2}[.)] )?(?:\\p{Lu}[\\p{L}, -]{0,80}?)?(?:udvalget|udvalg|rådet|råd|bestyrelsen|repræsentationen) ' +
    '(?:beslutter|besluttede|vælger|valgte|vedtager|vedtog|fastsætter|fastsatte)(?!\\p{L})',
  'iu',
);
const asksForMore = wholeWords(
  'ønske[rs]?|ønskede|bede[rs]?|bede|undersøge[rs]?|undersøges|udarbejde[rs]?|belyse[rs]?|afdække[rs]?|arbejdes videre|' +
    'vende[rs]? tilbage|(?:gen)?(?:fremlægge|forelægge)[rs]?|genoptage[rs]?|drøfte[rs]?|redegørelse|notat|en sag|ny sag|' +
    'sende|sendes|oversende[rs]?|realitetsbehandling|(?:kommende|næste) (?:udvalgs)?møde|afvente[rs]?|udskyde[rs]?',
);

/** Whether the text begins with the body deciding of its own, and asks for nothing more. */
const isOwnAct = (text: string): boolean => bodyDecides.test(normalised(text)) && !asksForMore.test(text);

const passingKinds: ReadonlySet<string> = new Set<DecisionKind>([
  'recommended',
  'recommended-with-remark',
  'recommended-against',
  'referred',
  'no-position',
]);

/** Whether who decided so leaves the case to another body. */
export const passesOn = (kind: Decision['kind'] | null): boolean => kind !== null && passingKinds.has(kind);

/** Whether the item was on the agenda and taken off it without being put off: it was not treated there. */
export const isWithdrawn = (item: Pick<SittingItem, 'decision' | 'putOffElsewhere' | 'takenOff'>): boolean =>
  item.takenOff && putOffKind(item) === null;

/** How an item is put off: by its own decision, one point of it, or another item's words; null when it is not. */
export const putOffKind = ({
  decision,
  putOffElsewhere,
}: Pick<SittingItem, 'decision' | 'putOffElsewhere'>): 'postponed' | 'sent-back' | null => {
  const kinds: readonly string[] =
    decision === null ? [] : decision.kind === 'split' ? decision.outcomeKinds : [decision.kind];
  if (putOffElsewhere.length > 0 || kinds.includes('postponed')) return 'postponed';
  return kinds.includes('sent-back') ? 'sent-back' : null;
};
