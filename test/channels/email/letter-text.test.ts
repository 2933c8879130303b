import { describe, expect, it } from 'vitest';
import { makeWordLetters } from '../../../shared/channels/email/letter-mail.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter, wordsUnderItemOne } from '../../support/a-letter.ts';
import { anAttachment } from '../../support/an-attachment.ts';
import { anItem } from '../../support/an-item.ts';

const unsubscribe = 'https://referatvagt.example/afmeld/token';
const manage = 'https://referatvagt.example/styr/token';
const textOf = (...letters: ReturnType<typeof aLetter>[]) => makeWordLetters()(letters, { manage, unsubscribe }).text;

describe('the text of a mail', () => {
  it('says first which committee, and when it met and was read, in Danish time', () => {
    expect(textOf(aLetter()).split('\n').slice(0, 2)).toEqual([
      'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget, Ballerup',
      'Referat af mødet tirsdag 14. april 2026, set 15. april kl. 11.00',
    ]);
  });

  it('says what happened to the item, in the words of the minutes, and why the reader hears of it', () => {
    expect(textOf(aLetter())).toContain(
      [
        'UDSAT TIL NÆSTE MØDE I UDVALGET',
        'Punkt 8: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune',
        'Beslutning: »Udsættes«',
        `Et andet sted i referatet står der: »${wordsUnderItemOne}«`,
        'Vi siger til, når sagen er tilbage - og hvis den ikke er.',
        'Sagsnr. 15.00.00-A00-23-26',
        'Læs punktet hos kommunen: https://dagsorden.ballerup.dk/vis?id=referat-1&punktid=punkt-8',
        'Følg sagen: https://referatvagt.example/?kommune=ballerup&sag=15.00.00-A00-23-26',
        'Du får det, fordi du følger ordet »radikalisering« i Ballerup.',
      ].join('\n'),
    );
  });

  it('begins with what was put off, then follows the agenda', () => {
    const letter = aLetter({ because: [{ by: 'source' }] });
    const numbers = [...textOf(letter).matchAll(/^Punkt (\d+):/gmu)].map(([, number]) => number);
    expect(numbers).toEqual(['8', '6', '1']);
  });

  it('does not tell item 1 of its own when it only says that item 8 is put off', () => {
    expect(textOf(aLetter())).not.toContain('Punkt 1:');
  });

  it('names the evidence, how fresh our reading is, and how to manage and stop it', () => {
    const text = textOf(aLetter());
    expect(text).toContain(
      'Bevis for denne besked: https://referatvagt.example/besked/ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600/1',
    );
    expect(text).toContain('Ballerup er sidst læst 15. april kl. 11.00.');
    expect(text.endsWith(`Se, ret eller sæt på pause, hvad du følger: ${manage}\nAfmeld: ${unsubscribe}`)).toBe(true);
  });

  it('says that it does not know how fresh it is', () => {
    expect(textOf({ ...aLetter(), sourceReadAt: null })).toContain('Vi ved ikke, hvornår Ballerup sidst er læst.');
  });

  it('shows before and now when published minutes were edited, and how we read it', () => {
    const edited = aLetter({
      before: [anItem({ decision: aDecision('Godkendt') })],
      after: [anItem({ decision: aDecision('Afvist') })],
    });
    expect(textOf(edited)).toContain('RETTET EFTER OFFENTLIGGØRELSE');
    expect(textOf(edited)).toContain('Før: »Godkendt«\nNu: »Afvist«\nVi læser det som: ikke godkendt');
  });

  it('names new attachments', () => {
    const letter = aLetter({
      before: [anItem()],
      after: [anItem({ attachments: [anAttachment({ name: 'Præsentation' })] })],
    });
    expect(textOf(letter)).toContain('Nyt bilag: Præsentation');
  });

  it('says it once how fresh a source is when a digest has two letters from it', () => {
    expect(textOf(aLetter(), aLetter()).match(/er sidst læst/gu)).toHaveLength(1);
  });
});
