import { describe, expect, it } from 'vitest';
import { itemsTakenOff } from '../../../shared/domain/decisions/taken-off.ts';

describe('the items that a decision takes off the agenda', () => {
  it.each([
    ['Dagsordenen godkendt, idet punkt 4 udgår.', ['4']],
    ['Sag nr. 11 blev taget af dagsordenen.', ['11']],
    ['Godkendt. Punkt 4 og 7 udgår af dagsordenen.', ['4', '7']],
    ['Punkterne 3, 5 og 9 tages af dagsordenen.', ['3', '5', '9']],
    ['Af dagsordenen udgår punkt 12.', ['12']],
    ['Godkendt, idet punkt 3 behandles først, og pkt. 8 udgår.', ['8']],
    ['Punkt 4 og 7 udgår', ['4', '7']],
    ['Godkendt, idet punkterne 4-6 udgår.', ['4', '5', '6']],
    ['Udvalget tog punkt 7 og 8 af dagsordenen.', ['7', '8']],
    ['Dagsordenen godkendt, idet punkt 4 udsættes, og punkt 7 udgår.', ['7']],
    ['(V) foreslog, at punkt 4 udgår. Forslaget blev vedtaget.', ['4']],
    ['Sag nr. 4 - Salg af grund - trækkes tilbage.', ['4']],
  ])('are named by %j', (text, numbers) => {
    expect(itemsTakenOff(text).map(({ itemNumber }) => itemNumber)).toEqual(numbers);
  });

  it('come with the sentence that says so', () => {
    expect(itemsTakenOff('Godkendt. Punkt 4 udgår. Næste møde er i maj.')).toEqual([
      { itemNumber: '4', quote: 'Punkt 4 udgår.' },
    ]);
  });

  it.each([
    'Godkendt',
    'Punkt 4 udsættes.',
    'Punkt 4 udgår ikke.',
    'Indstillingens punkt 2 udgår.',
    'Punkt 2 i indstillingen udgår.',
    'Bilag 3 til punkt 4 udgår.',
    'Forslag fra (V) om, at punkt 4 tages af dagsordenen, blev forkastet. Godkendt.',
    '(V) foreslog, at punkt 4 udgår. Forslaget faldt.',
    'Udgiften afholdes, og resten udgår.',
  ])('are none in %j', (text) => {
    expect(itemsTakenOff(text)).toEqual([]);
  });
});
