import { describe, expect, it } from 'vitest';
import { aDecision } from '../support/a-decision.ts';
import { aPublication } from '../support/a-publication.ts';
import { aWatch, kindsIn, shown } from '../support/a-watch.ts';
import { anItem } from '../support/an-item.ts';

const minutesSaying = (text: string) =>
  aPublication({ stage: 'minutes', items: [anItem({ decision: aDecision(text) })] });
const day = 24 * 60;

describe('a meeting that is stored', () => {
  it.each([
    ['the same day', 0, 10],
    ['after three weeks', 21 * day, 6 * 60],
    ['after two months', 60 * day, day],
    ['after half a year', 180 * day, 7 * day],
    ['after two years', 730 * day, 30 * day],
  ])('is not skipped for ever: an edit is seen that was made %s', async (_, age, patience) => {
    const { shows, look, clock } = await aWatch();
    shows(shown(minutesSaying('Godkendt.')));
    await look();
    clock.pass(age);
    await look();
    shows(shown(minutesSaying('Afvist.')));
    clock.pass(patience);
    expect(kindsIn(await look())).toEqual(['decision-reworded']);
  });
});
