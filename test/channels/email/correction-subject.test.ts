import { describe, expect, it } from 'vitest';
import { correctionSubject } from '../../../shared/channels/email/correction-subject.ts';
import { aCorrection } from '../../support/a-correction.ts';
import { aLetter } from '../../support/a-letter.ts';

const nothingElse = { ...aLetter(), items: [] };
const titled = (title: string) => {
  const correction = aCorrection();
  return { ...correction, wrote: { ...correction.wrote, item: { ...correction.wrote.item, title } } };
};

describe('the subject of a correction', () => {
  it('says which message it corrects, and what it was about', () => {
    const letter = { ...nothingElse, corrections: [aCorrection()] };
    expect(correctionSubject(letter)).toBe(
      'Rettelse til vores besked af 15. april: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune',
    );
  });

  it('says how much more the mail tells', () => {
    const { items } = aLetter();
    const letter = { ...nothingElse, items: items.slice(0, 1), corrections: [titled('Ny skole'), titled('Cykelsti')] };
    expect(correctionSubject(letter)).toBe('Rettelse til vores besked af 15. april: Ny skole (og 2 punkter til)');
  });

  it('is not there for a letter that takes nothing back', () => {
    expect(correctionSubject({ ...nothingElse, corrections: [] })).toBeNull();
  });

  it('is one short line, whatever the title is', () => {
    const subject = correctionSubject({
      ...nothingElse,
      corrections: [titled(`Skole\r\nBcc: x\u202e ${'ord '.repeat(99)}`)],
    });
    expect(subject?.length).toBeLessThanOrEqual(120);
    expect(subject).toMatch(/^[^\p{Cc}\p{Cf}]*$/u);
  });
});
