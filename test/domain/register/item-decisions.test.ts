import { describe, expect, it } from 'vitest';
import { isFinal } from '../../../shared/domain/register/item-decisions.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';

const isFinalOf = (text: string) =>
  aSitting({ items: [anItem({ decision: { ...aDecision(text), kind: 'other' } })] }).items.map(isFinal);

describe('a decision of none of the kinds ends its case', () => {
  it.each([
    'Udvalget beslutter, at den nye vej skal hedde Skovbovej.\nUdvalget bemærker, at andre veje også navngives.',
    'Udvalget vælger, at den nye vej skal hedde Tværhøjen.',
    'Klima-, Teknik- og Miljøudvalget besluttede, at møderne begynder kl. 17.',
    'Byrådet besluttede at saunaen genåbnes.',
    '1. Kommunalbestyrelsen fastsætter taksten til 40 kr.',
  ])('when the body decides by itself: "%s"', (text) => {
    expect(isFinalOf(text)).toEqual([true]);
  });

  it.each([
    'Udvalget ønsker en sag om pendlerparkering.',
    'Udvalget beslutter, at administrationen skal undersøge sagen nærmere.',
    'Udvalget beslutter, at administrationen i første omgang skal genfremlægge sagen.',
    'Byrådet besluttede at sende forslaget til realitetsbehandling i Plan- og Tryghedsudvalget.',
    'Økonomiudvalget besluttede at få en sag på kommende udvalgsmøde.',
    'Byrådet besluttede at bede administrationen udarbejde en redegørelse.',
    'Temamødet blev afholdt.',
    'Byrådet besvarede borgernes spørgsmål.',
  ])('but not when it asks for more, or decides nothing: "%s"', (text) => {
    expect(isFinalOf(text)).toEqual([false]);
  });
});
