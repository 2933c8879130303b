import { describe, expect, it } from 'vitest';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import { captured, hasCapturedData, namesIn } from '../sources/captured/captured-data.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { agendaRules } from './agenda-noise.ts';
import { agendaVariant } from './agenda-variant.ts';
import { diceFrom } from './dice.ts';
import type { Variant } from './noise.ts';
import { meetingIn } from './saved-publications.ts';

const { seed } = propertyRuns(1);
const names = namesIn('firstagenda-greve');
const rules = Object.keys(agendaRules);

/** Each file with the meeting in it, read once for all tests. */
const files = names.map((name) => {
  const page = captured(`firstagenda-greve/${name}`);
  return { name, page, meeting: meetingIn(page) };
});

/** What came of reading a variant of each file; nothing, unless one would have been told as changed. */
const falseAlarms = (variantFor: (index: number) => Variant<string>): unknown[] =>
  files.flatMap(({ name, page, meeting }, index) => {
    const variant = variantFor(index);
    const after = meetingIn(agendaVariant(page, variant));
    const changes = compareMeetings(meeting, after);
    return changes.length === 0 && meetingKey(meeting) === meetingKey(after) ? [] : [{ name, variant, changes }];
  });

describe.skipIf(!hasCapturedData)('the 249 publications of Greve (needs ../shared/data)', () => {
  it('are no changes when each differs in everything that no reader sees', { timeout: 120_000 }, () => {
    expect(falseAlarms((index) => ({ rules, seed: seed + index, often: 0.05 }))).toEqual([]);
  });

  it('are no changes when each differs in some of it, by chance', { timeout: 120_000 }, () => {
    console.log(`Greve, variants by REFERATVAGT_SEED=${seed}`);
    const some = (index: number): Variant<string> => {
      const dice = diceFrom(seed + index);
      return {
        rules: dice.shuffled(rules).filter(() => dice.chance(0.3)),
        seed: seed + index,
        often: dice.one([0.02, 0.2, 1]),
      };
    };
    expect(falseAlarms(some)).toEqual([]);
  });
});
