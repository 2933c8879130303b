import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aFollowing } from '../../support/a-following.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const committees = ['Kultur- og Fritidsudvalget', 'Økonomiudvalget', 'Byråd 2022-2025'];
const words = [
  'Godkendt',
  'Anbefales',
  'Drøftet',
  'Udsættes til næste møde',
  'Udsættes til mødet den 12. april 2022',
  'Sagen sendes tilbage til administrationen',
  'Sagen sendes tilbage til fornyet behandling i Kultur- og Fritidsudvalget',
  'Godkendt. Udvalget ønsker en status senest i maj',
  'Taget af dagsordenen',
];
const titles = [
  'Renovering af svømmehallen',
  'Politik for frivillige, 1. udkast',
  'Mødekalender for udvalget',
  'Tilskud til foreninger',
];
const late = '2024-01-01T00:00:00.000Z';

const anItemOf = fc
  .record({ file: fc.nat(3), renumbered: fc.boolean(), numberless: fc.boolean(), decided: fc.nat(words.length - 1) })
  .map(({ file, decided, ...number }) => ({ file, ...number, text: words[decided] ?? '' }));
const aHeldMeeting = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    committee: fc.nat(2),
    items: fc.uniqueArray(anItemOf, { selector: ({ file }) => file, maxLength: 4 }),
  })
  .map(
    ({ month, committee, items }): Meeting =>
      aMeeting({
        stage: 'minutes',
        committee: committees[committee] ?? '',
        startsAt: `2022-${String(month).padStart(2, '0')}-1${committee}T08:00:00.000Z`,
        items: items.map(({ file, renumbered, numberless, text }) =>
          anItem({
            number: `${file + 1}`,
            title: titles[file] ?? '',
            caseNumber: numberless ? null : `22-${file}${renumbered ? '9' : ''}`,
            decision: aDecision(text),
          }),
        ),
      }),
  );
const aStory = fc.uniqueArray(aHeldMeeting, {
  selector: ({ committee, startsAt }) => committee + startsAt,
  maxLength: 12,
});

const registerAfter = async (meetings: readonly Meeting[]) => {
  const town = aFollowing();
  for (const meeting of meetings) await town.capture(meeting, { at: late });
  await town.watch(late);
  return town.entries();
};

describe('the register', () => {
  it('is the same in whatever order meetings are captured, however often', { timeout: 60_000 }, async () => {
    const orders = aStory.chain((story) =>
      fc.record({
        story: fc.constant(story),
        order: fc.shuffledSubarray(story, { minLength: story.length }),
        again: fc.subarray(story),
      }),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ({ story, order, again }) => {
        const inDateOrder = story.toSorted((left, right) => left.startsAt.localeCompare(right.startsAt));
        expect(await registerAfter([...order, ...again])).toEqual(await registerAfter(inDateOrder));
      }),
      propertyRuns(150),
    );
  });

  it('forgets an edit that was taken back', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aStory, aHeldMeeting, async (story, edited) => {
        const [first] = story;
        if (first === undefined) return;
        const wrong = { ...edited, committee: first.committee, startsAt: first.startsAt };
        expect(await registerAfter([...story, wrong, first])).toEqual(await registerAfter(story));
      }),
      propertyRuns(80),
    );
  });
});
