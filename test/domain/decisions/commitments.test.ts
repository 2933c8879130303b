import { describe, expect, it } from 'vitest';
import { commitmentsIn, dueDate } from '../../../shared/domain/decisions/commitments.ts';

describe('what a decision promises to come back with', () => {
  it.each([
    ['Udvalget ønsker en sag om tilsyn senest ved udvalgets møde den 29. maj.', '2026-05-29'],
    ['Arbejdet med forenklingsreform evalueres efter 1/2 år.', '2026-10-14'],
    ['Udvalget ønsker en status i efteråret.', null],
    ['Administrationen vender tilbage til september 2026 med et oplæg.', '2026-09-30'],
    ['Ordningen evalueres om 2 år.', '2028-04-14'],
    ['Sagen følges op i 3. kvartal 2026.', '2026-09-30'],
    ['Udvalget ønsker en sag inden januar.', '2027-01-31'],
    ['Udvalget får en status i marts 2027.', '2027-03-31'],
    ['Udvalget får forelagt en redegørelse om området i 3. kvartal 2026.', '2026-09-30'],
    ['Administrationen fremlægger en redegørelse på mødet den 10. juni.', '2026-06-10'],
    ['Forvaltningen forelægger et notat på mødet den 10. juni.', '2026-06-10'],
    ['Der gives en orientering på mødet i maj.', '2026-05-31'],
    ['I september 2026 vender administrationen tilbage.', '2026-09-30'],
  ])('%s', (text, due) => {
    const [commitment] = commitmentsIn(text);
    expect(commitment?.quote).toBe(text);
    expect(dueDate(commitment?.dueWords ?? null, '2026-04-14')).toBe(due);
  });

  it.each([
    'Godkendt.',
    'Udvalget ønsker ikke forslaget.',
    'Byrådet besvarede borgernes spørgsmål.',
    'Redegørelsen blev taget til efterretning.',
    'Status fra mødet den 10. marts blev drøftet.',
    'Administrationen fremlagde en redegørelse på mødet den 10. marts.',
    'Udvalget fik en status i marts 2026.',
    'Borgerne får ikke en orientering.',
    'Formanden får overdraget et oplæg fra en gruppe borgere.',
  ])('nothing in %j', (text) => {
    expect(commitmentsIn(text)).toEqual([]);
  });

  it('promises no one day when something is to come every half year', () => {
    expect(commitmentsIn('Udvalget ønsker en orientering om udviklingen hvert ½ år.')).toEqual([
      { quote: 'Udvalget ønsker en orientering om udviklingen hvert ½ år.', dueWords: null },
    ]);
  });
});
