import { differences, isAmbiguous } from './differences.ts';
import type { ItemState, MeetingState } from './state.ts';
import type { Told } from './told.ts';

/** What a capture found: the site's state of the meeting, at which address, and when (in minutes). */
export type Look = { state: MeetingState; address: string; at: number };

/** `gone`: items that one look has missed, and how that was told. */
type Gone = { item: ItemState; told: Told };
/** What is known after a look; `told` is what its revision says, null where there is none. */
export type Seen = { look: Look; gone: Gone[]; told: Told[] | null; ambiguous: boolean };

/** What a look has to tell after what was seen before, by the states alone. What one look missed is confirmed by a second. */
export const seenAt = (before: Seen | null, look: Look): Seen => {
  if (before === null) return { look, gone: [], told: differences(null, look.state), ambiguous: false };
  return isSame(before.look.state, look.state) ? seenAgain(before, look) : seenChanged(before, look);
};

const seenAgain = (before: Seen, look: Look): Seen => {
  if (before.gone.length === 0 || !isSecondLook(look, before)) return { ...before, told: null };
  return { ...before, gone: [], told: before.gone.map(({ told }) => asConfirmed(told)) };
};

const seenChanged = (before: Seen, look: Look): Seen => {
  const known = withItems(before.look.state, before.gone);
  const told = differences(known, look.state);
  const gone = absencesIn(told, known);
  const shownTwice = gone.filter(
    ({ item }) => isSecondLook(look, before) && before.gone.some((one) => one.item === item),
  );
  return {
    look,
    gone: gone.filter((each) => !shownTwice.includes(each)),
    told: told.map((each) => (shownTwice.some((one) => one.told === each) ? asConfirmed(each) : each)),
    ambiguous: before.ambiguous || isAmbiguous(known, look.state),
  };
};

const isSecondLook = (look: Look, { look: before }: Seen): boolean =>
  look.address === before.address && look.at - before.at >= 30;

const withItems = (state: MeetingState, gone: readonly Gone[]): MeetingState => ({
  ...state,
  items: [...state.items, ...gone.map(({ item }) => item)],
});

const absencesIn = (told: readonly Told[], { items }: MeetingState): Gone[] =>
  told.flatMap((each) => {
    const item = each.kind === 'item-absent' ? items.find(({ title }) => title === each.about) : undefined;
    return item === undefined ? [] : [{ item, told: each }];
  });

const asConfirmed = (told: Told): Told => ({ ...told, after: 'confirmed' });

/** The order of files is nothing that a reader sees. */
const isSame = (one: MeetingState, other: MeetingState): boolean => shape(one) === shape(other);

const shape = ({ items, ...meeting }: MeetingState): string =>
  JSON.stringify([
    meeting,
    items.map(({ other: _other, files, ...item }) => [item, files.map(({ name, version }) => name + version).sort()]),
  ]);
