import fc from 'fast-check';
import { firstCases, laterCases } from './cases.ts';
import { type EditName, editNames, edits } from './edits.ts';
import type { ItemIds } from './publish.ts';
import { type ItemState, type MeetingState, newItem } from './state.ts';

/** A meeting's life: how it stood at first, and after each edit. `undoes`: the edit takes back the one before it. */
export type History = {
  ids: ItemIds;
  ownMinutes: boolean;
  first: MeetingState;
  steps: { name: EditName | 'undoes'; state: MeetingState }[];
};

type Choice = { name: EditName | 'undoes'; choice: number };

const choices = fc.array(
  fc.record({
    name: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...editNames) },
      { weight: 1, arbitrary: fc.constant('publishes the minutes' as const) },
      { weight: 1, arbitrary: fc.constant('undoes' as const) },
    ),
    choice: fc.nat({ max: 100_000 }),
  }),
  { minLength: 1, maxLength: 14 },
);

/** Random lives of a meeting. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    ids: fc.constantFrom<ItemIds[]>('kept', 'renewed', 'none'),
    ownMinutes: fc.boolean(),
    later: fc.subarray([...laterCases]),
    choices,
  })
  .map(({ ids, ownMinutes, later, choices: chosen }) => {
    const first = firstState(later);
    return withName({ ids, ownMinutes, first, steps: stepsFrom(first, chosen) });
  });

/** A run that fails prints the edits, not the states they lead to. */
const withName = (history: History): History =>
  Object.defineProperty(history, fc.toStringMethod, {
    value: () => `a meeting (ids ${history.ids}) that ${history.steps.map(({ name }) => name).join(', ')}`,
  });

const firstState = (later: readonly (typeof laterCases)[number][]): MeetingState => ({
  stage: 'agenda',
  startsAt: '2026-04-14T06:00:00.000Z',
  place: 'Lokale 32',
  items: [...firstCases, ...later].map(newItem).map((item, index) => (index % 3 === 2 ? withFiles(item) : item)),
});

const withFiles = (item: ItemState): ItemState => ({
  ...item,
  files: [
    { name: 'Kort', version: 1 },
    { name: 'Budget', version: 1 },
  ],
});

const stepsFrom = (first: MeetingState, chosen: readonly Choice[]): History['steps'] => {
  const states = [first];
  const steps: History['steps'] = [];
  for (const { name, choice } of chosen) {
    const now = states.at(-1) ?? first;
    const state = name === 'undoes' ? undone(states) : edits[name](now, choice);
    if (state === null) continue;
    states.push(state);
    steps.push({ name, state });
  }
  return steps;
};

/** The state before the last edit; minutes are never taken back whole. */
const undone = (states: readonly MeetingState[]): MeetingState | null => {
  const [before, now] = states.slice(-2);
  return before !== undefined && now !== undefined && before.stage === now.stage ? before : null;
};
