import { changedPassages } from '../../../shared/domain/changes/changed-passages.ts';
import { wordDiff } from '../../../shared/domain/changes/word-diff.ts';
import { compareMeetings } from '../../../shared/domain/compare-meetings.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { meetingKey } from '../../../shared/domain/meeting-key.ts';
import { machine, measure, table } from '../measure.ts';
import { heapInUse } from './heap.ts';
import { minutesOf, minutesOfText, textOf, withOneDecisionChanged } from './meetings.ts';

type Work = { name: string; goal: number; work: () => unknown };

/** How long it takes to find what changed, and that nothing is kept of what was compared. */
export const benchChanges = (): void => {
  process.stdout.write(`Comparing, on ${machine()}\n\n`);
  process.stdout.write(`${table([['', 'CPU ms', 'slowest', 'goal', ''], ...works().map(rowOf)])}\n\n`);
  process.stdout.write(`${table([['meetings compared', 'heap in MB', ''], ...heapRows()])}\n`);
};

const works = (): Work[] => [
  {
    name: 'an unchanged meeting of 40 KB',
    goal: 1,
    work: ofOthersEachTime((seed) => [minutesOf({ seed }), minutesOf({ seed })], captured),
  },
  {
    name: 'one decision changed of 12 items',
    goal: 5,
    work: ofOthersEachTime((seed) => [minutesOf({ seed }), withOneDecisionChanged(minutesOf({ seed }))], captured),
  },
  {
    name: 'a text of 100 KB, every sentence rewritten',
    goal: 100,
    work: ofOthersEachTime(
      (seed) => [textOf(100_000, `Havn${seed}`), textOf(100_000, `Skole${seed}`).toUpperCase()],
      (before, after) => [
        captured(minutesOfText(before), minutesOfText(after)),
        wordDiff(before, after),
        changedPassages(before, after),
      ],
    ),
  },
];

/** Prepares other texts for every run: what is remembered of the one before must not help. */
const ofOthersEachTime = <Side>(
  prepared: (seed: number) => [Side, Side],
  work: (before: Side, after: Side) => unknown,
): (() => unknown) => {
  const pairs = Array.from({ length: 60 }, (_, seed) => prepared(seed));
  let run = 0;
  return () => {
    const [before, after] = pairs[run % pairs.length] as [Side, Side];
    run += 1;
    return work(before, after);
  };
};

/** What a capture does: compares the keys, then the meetings where they differ. */
const captured = (before: Meeting, after: Meeting) =>
  meetingKey(before) === meetingKey(after) ? [] : compareMeetings(before, after);

const rowOf = ({ name, goal, work }: Work): string[] => {
  const { median, slowest } = measure(work);
  return [name, median.toFixed(2), slowest.toFixed(2), `<= ${goal}`, median <= goal ? 'met' : 'MISSED'];
};

/** So much more after ten thousand meetings than after one thousand is no growth (megabytes). */
const flat = 2;

const heapRows = (): string[][] => {
  const inUse: number[] = [];
  for (let compared = 1; compared <= 10_000; compared += 1) {
    compareOne(compared);
    if ([1000, 5000, 10_000].includes(compared)) inUse.push(heapInUse());
  }
  const [first = 0, , last = 0] = inUse;
  const verdict = last - first <= flat ? 'flat' : 'GROWS';
  return inUse.map((megabytes, index) => [
    ['1,000', '5,000', '10,000'][index] ?? '',
    megabytes.toFixed(1),
    index === 2 ? verdict : '',
  ]);
};

const compareOne = (seed: number): void => {
  const meeting = minutesOf({ items: 8, characters: 4000, seed });
  captured(meeting, withOneDecisionChanged(meeting));
};
