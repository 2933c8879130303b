import { type KnownCase, laterCases } from './cases.ts';
import { calledOff, type DecisionState, type ItemState, type MeetingState, newItem, numberOf } from './state.ts';

/** One thing that an administration does to a meeting on its site; null where there is nothing to do it to. */
export type Edit = (state: MeetingState, choice: number) => MeetingState | null;

const chosen = <Thing>(things: readonly Thing[], choice: number): Thing | undefined => things[choice % things.length];

const ofOneItem =
  (
    fits: (item: ItemState, state: MeetingState) => boolean,
    change: (item: ItemState, choice: number) => ItemState,
  ): Edit =>
  (state, choice) => {
    const item = chosen(
      state.items.filter((each) => fits(each, state)),
      choice,
    );
    if (item === undefined) return null;
    return { ...state, items: state.items.map((each) => (each === item ? change(item, choice >> 4) : each)) };
  };

const onAgenda =
  (edit: Edit): Edit =>
  (state, choice) =>
    state.stage === 'agenda' ? edit(state, choice) : null;

const isLater = ({ key }: KnownCase): boolean => laterCases.some((known) => known.key === key);
const isDecided = ({ decision }: ItemState): boolean => decision !== null;

const withItemAt = (items: readonly ItemState[], item: ItemState, at: number): ItemState[] => [
  ...items.slice(0, at),
  item,
  ...items.slice(at),
];

const plain = ['Godkendt.', 'Taget til efterretning.', 'Anbefales.', 'Afvist.', 'Drøftet.'].map(
  (text): DecisionState => ({ text, nature: 'plain', target: null }),
);
const postponed: DecisionState = { text: 'Udsættes til næste møde.', nature: 'postponed', target: null };
const withdrawn: DecisionState = { text: 'Taget af dagsordenen.', nature: 'withdrawn', target: null };
const anyDecision = [...plain, postponed, withdrawn];

/** The first item's decision puts another item off, which then has none of its own. */
const puttingOff = (state: MeetingState, target: ItemState): DecisionState => ({
  text: `Dagsordenen godkendt med bemærkning om, at sag nr. ${numberOf(state, target.key)} udsættes til næste møde.`,
  nature: 'puts-off',
  target: target.key,
});

const publishMinutes: Edit = (state, choice) => {
  const target = choice % 3 === 0 ? chosen(state.items.slice(1), choice >> 2) : undefined;
  const decisionOf = (item: ItemState, index: number): DecisionState | null => {
    if (item === target) return null;
    if (index === 0 && target !== undefined) return puttingOff(state, target);
    return chosen(anyDecision, (choice >> 4) + index * 3) ?? null;
  };
  return {
    ...state,
    stage: 'minutes',
    items: state.items.map((item, index) => ({ ...item, decision: decisionOf(item, index) })),
  };
};

const ownDecision = ({ decision }: ItemState): boolean => decision !== null && decision.nature !== 'puts-off';
const isFreeToBeDecided = (item: ItemState, { items }: MeetingState): boolean =>
  ownDecision(item) && items.every((other) => other.decision?.target !== item.key);

/** What an administration does, by name. */
export const edits = {
  'adds an item': onAgenda((state, choice) => {
    const added = chosen(
      laterCases.filter(({ key }) => state.items.every((item) => item.key !== key)),
      choice,
    );
    if (added === undefined) return null;
    return { ...state, items: withItemAt(state.items, newItem(added), 1 + ((choice >> 4) % state.items.length)) };
  }),
  'takes an item off': onAgenda((state, choice) => {
    const gone = chosen(state.items.filter(isLater), choice);
    return gone === undefined ? null : { ...state, items: state.items.filter((item) => item !== gone) };
  }),
  'puts an item elsewhere': onAgenda((state, choice) => {
    const moved = chosen(state.items.slice(1), choice);
    if (moved === undefined) return null;
    const rest = state.items.filter((item) => item !== moved);
    return { ...state, items: withItemAt(rest, moved, 1 + ((choice >> 4) % rest.length)) };
  }),
  'renames an item': ofOneItem(
    ({ other }) => other !== null,
    (item) => ({ ...item, title: item.other ?? item.title, other: item.title }),
  ),
  'rewrites a report': ofOneItem(
    () => true,
    (item) => ({ ...item, report: item.report + 1 }),
  ),
  'rewrites recommendations': ofOneItem(
    () => true,
    (item) => ({ ...item, points: item.points + 1 }),
  ),
  'adds a file': ofOneItem(
    ({ files }) => files.length < 3,
    (item, choice) => {
      const name = ['Kort', 'Budget', 'Høringssvar'].filter((each) => item.files.every((file) => file.name !== each));
      return { ...item, files: [...item.files, { name: chosen(name, choice) ?? 'Notat', version: 1 }] };
    },
  ),
  'removes a file': ofOneItem(
    ({ files }) => files.length > 0,
    (item) => ({ ...item, files: item.files.slice(1) }),
  ),
  'replaces a file': ofOneItem(
    ({ files }) => files.length > 0,
    (item) => ({
      ...item,
      files: item.files.map((file, index) => (index === 0 ? { ...file, version: file.version + 1 } : file)),
    }),
  ),
  'turns files around': ofOneItem(
    ({ files }) => files.length > 1,
    (item) => ({ ...item, files: item.files.toReversed() }),
  ),
  'closes or opens an item': ofOneItem(
    ({ key }) => key !== 'dagsorden',
    (item) => ({ ...item, closed: !item.closed }),
  ),
  'moves the meeting': (state, choice) => ({
    ...state,
    startsAt: new Date(Date.UTC(2026, 3, 10 + (choice % 15), 6 + ((choice >> 4) % 8))).toISOString(),
  }),
  'moves to another room': (state, choice) => ({
    ...state,
    place: chosen(['Byrådssalen', 'Lokale 32', 'Skolen', calledOff], choice) ?? '',
  }),
  'publishes the minutes': onAgenda(publishMinutes),
  'rewrites a decision': ofOneItem(isFreeToBeDecided, (item, choice) => ({
    ...item,
    decision:
      chosen(
        anyDecision.filter(({ text }) => text !== item.decision?.text),
        choice,
      ) ?? null,
  })),
  'takes a decision back': (state, choice) =>
    state.items.filter(isDecided).length < state.items.length - 1
      ? null
      : ofOneItem(isFreeToBeDecided, (item) => ({ ...item, decision: null }))(state, choice),
} satisfies Record<string, Edit>;

export type EditName = keyof typeof edits;
export const editNames = Object.keys(edits) as EditName[];
