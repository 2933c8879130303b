import { describe, expect, it } from 'vitest';
import { correctionLines } from '../../shared/channels/correction-lines.ts';
import type { Change, ItemChange } from '../../shared/domain/change.ts';
import { aboutItemEight, aCorrection } from '../support/a-correction.ts';
import { aDecision } from '../support/a-decision.ts';

const saying = (change: ItemChange, told?: Change[]) =>
  correctionLines(aCorrection({ change, ...(told === undefined ? {} : { told }) })).sentences.join(' ');

const [before, after] = [aDecision('Godkendt'), aDecision('Udsættes til næste møde')];
const added: Change = { ...aboutItemEight, kind: 'item-added', stage: 'before-meeting', splitFrom: null };
const absent: ItemChange = {
  ...aboutItemEight,
  kind: 'item-absent',
  stage: 'before-meeting',
  confirmed: true,
  mergedInto: null,
};

describe('a correction in words', () => {
  it('says when we wrote it, what, and which item it is about', () => {
    const lines = correctionLines(aCorrection());
    expect(lines.heading).toBe('Rettelse til vores besked af 15. april');
    expect(lines.title).toBe('Punkt 8: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune');
    expect(lines.sentences[0]).toBe('Vi skrev 15. april kl. 11.00: »Godkendt«.');
  });

  it.each<[string, ItemChange, string]>([
    [
      'we misread the decision',
      { ...aboutItemEight, kind: 'decision-reread', before, after },
      'Vi læste beslutningen forkert. Det rigtige er: »Udsat til næste møde«.',
    ],
    [
      'the municipality edited the decision',
      { ...aboutItemEight, kind: 'decision-reworded', before, after },
      'Kommunen har rettet referatet siden. Det rigtige er: »Udsat til næste møde«.',
    ],
    [
      'the municipality took the decision away',
      { ...aboutItemEight, kind: 'decision-withdrawn', before },
      'Kommunen har rettet referatet siden. Det rigtige er: »Beslutningen er fjernet«.',
    ],
  ])('says whose mistake it was: %s', (_, change, expected) => {
    expect(saying(change)).toBe(`Vi skrev 15. april kl. 11.00: »Godkendt«. ${expected}`);
  });

  it('says of an agenda that an item is gone again', () => {
    expect(saying(absent, [added])).toContain(
      'Kommunen har rettet dagsordenen siden. Det rigtige er: »Punktet står der ikke længere«.',
    );
  });

  it('says that an item stands there again', () => {
    expect(saying({ ...added, kind: 'item-added' }, [absent])).toContain('»Punktet står der igen«');
  });

  it('says of a correction of a correction what the first one said was right', () => {
    const told: Change[] = [{ ...aboutItemEight, kind: 'decision-reworded', before: after, after: before }];
    expect(saying({ ...aboutItemEight, kind: 'decision-reworded', before, after }, told)).toContain('»Godkendt«.');
  });

  it('quotes the one text that we misread, and both texts of an edit', () => {
    const labels = (change: ItemChange) => correctionLines(aCorrection({ change })).quotes.map(({ label }) => label);
    expect(labels({ ...aboutItemEight, kind: 'decision-reread', before, after })).toEqual(['Der står']);
    expect(labels({ ...aboutItemEight, kind: 'decision-reworded', before, after })).toEqual(['Før', 'Nu']);
  });
});
