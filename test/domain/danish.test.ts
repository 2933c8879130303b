import { describe, expect, it } from 'vitest';
import { normalised, wholeWords, wordsOf } from '../../shared/domain/danish.ts';

describe('Danish text', () => {
  it('knows whole words by its own letters', () => {
    const putOff = wholeWords('udsat|udsættes');
    for (const text of ['Udsat', 'sagen udsættes.', '»udsat«']) expect(putOff.test(text)).toBe(true);
    for (const text of ['udsatte', 'konkurrenceudsættes', 'fåudsat', 'udsatå']) expect(putOff.test(text)).toBe(false);
  });

  it('is compared without what no reader sees', () => {
    expect(normalised('  »Af\u00advist«\u00a0–\n ikke\u200b godkendt ')).toBe('"Afvist" - ikke godkendt');
    expect(normalised('A\u030a')).toBe('Å');
  });

  it('falls into words of letters and digits', () => {
    expect(wordsOf('Mål- og rammebeskrivelser, ÅRSREGNSKAB 2025 (§ 45)')).toEqual([
      'mål',
      'og',
      'rammebeskrivelser',
      'årsregnskab',
      '2025',
      '45',
    ]);
    expect(wordsOf('...')).toEqual([]);
  });
});
