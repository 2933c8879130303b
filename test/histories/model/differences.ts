import { pointsOf, textOf } from './publish.ts';
import { calledOff, type FileState, type ItemState, type MeetingState } from './state.ts';
import { appointment, type Told } from './told.ts';

type News = Omit<Told, 'stage'>;

/** What has to be told when one state is seen after another: found by the items' keys, without any pairing. */
export const differences = (before: MeetingState | null, after: MeetingState): Told[] => {
  const stage = stageOf(before, after);
  const news: News[] = [...ofMeeting(before, after), ...ofAgenda(before, after)];
  return news.map((each) => ({ ...each, stage }));
};

/** While a meeting is called off nothing comes to its agenda or goes; what it shows when it is held after all is its agenda. */
const ofAgenda = (before: MeetingState | null, after: MeetingState): News[] => {
  const isNew = (item: ItemState) => before === null || itemIn(before, item) === undefined;
  const isFirst = before === null || [before.place, after.place].includes(calledOff);
  const shownNow = after.place === calledOff ? after.items.filter((item) => !isNew(item)) : after.items;
  return [
    ...(isFirst ? [] : after.items.filter(isNew)).map(({ title }): News => ({ kind: 'item-added', about: title })),
    ...(isFirst ? [] : before.items)
      .filter((item) => itemIn(after, item) === undefined)
      .map(({ title }): News => ({ kind: 'item-absent', about: title, after: 'seen once' })),
    ...shownNow.flatMap((item) => ofItem(item, { before, after })),
  ];
};

const stageOf = (before: MeetingState | null, after: MeetingState): Told['stage'] => {
  if (after.stage === 'agenda') return 'before-meeting';
  return before?.stage === 'minutes' ? 'after-publication' : 'with-minutes';
};

const itemIn = ({ items }: MeetingState, { key }: ItemState): ItemState | undefined =>
  items.find((item) => item.key === key);

const ofMeeting = (before: MeetingState | null, after: MeetingState): News[] => [
  ...(after.stage === 'minutes' && before?.stage !== 'minutes' ? [{ kind: 'minutes-published' } as const] : []),
  ...(after.stage === 'agenda' && before === null ? [{ kind: 'agenda-published' } as const] : []),
  ...ofAppointment(before, after),
];

/** A meeting that is called off is not moved; one that is held after all is, from where it was called off. */
const ofAppointment = (before: MeetingState | null, after: MeetingState): News[] => {
  if (after.place === calledOff) return before?.place === calledOff ? [] : [{ kind: 'meeting-cancelled' }];
  if (before === null || appointment(before) === appointment(after)) return [];
  return [{ kind: 'meeting-moved', before: appointment(before), after: appointment(after) }];
};

type States = { before: MeetingState | null; after: MeetingState };

const ofItem = (item: ItemState, { before, after }: States): News[] => {
  const was = before === null ? undefined : itemIn(before, item);
  const postponed = isPutOff(item, after) && (was === undefined || before === null || !isPutOff(was, before));
  // Minutes that show no file at all leave them out.
  const leavesOutFiles = stageOf(before, after) === 'with-minutes' && item.files.length === 0;
  const news = [
    ...ofDecision(was?.decision ?? null, item.decision),
    ...(postponed ? [{ kind: 'item-postponed' } as const] : []),
    ...(was === undefined ? [] : ofKept(was, item, leavesOutFiles)),
  ];
  return news.map((each) => ({ ...each, about: item.title }));
};

const isPutOff = ({ key, decision }: ItemState, { items }: MeetingState): boolean =>
  decision?.nature === 'postponed' || items.some((other) => other.decision?.target === key);

const ofDecision = (before: ItemState['decision'], after: ItemState['decision']): News[] => {
  if (after === null) return before === null ? [] : [{ kind: 'decision-withdrawn', before: before.text }];
  if (before?.text === after.text) return [];
  if (after.nature === 'withdrawn') return [{ kind: 'item-withdrawn' }];
  if (before === null) return [{ kind: 'decision-recorded', after: after.text }];
  return [{ kind: 'decision-reworded', before: before.text, after: after.text }];
};

const ofKept = (before: ItemState, after: ItemState, leavesOutFiles: boolean): News[] => [
  ...(before.title === after.title
    ? []
    : [{ kind: 'item-retitled', before: before.title, after: after.title } as const]),
  ...(before.closed === after.closed ? [] : [{ kind: after.closed ? 'item-closed' : 'item-opened' } as const]),
  ...reworded(textOf(before), textOf(after)),
  ...reworded(pointsOf(before).join('\n'), pointsOf(after).join('\n')),
  ...(leavesOutFiles ? [] : ofFiles(before.files, after.files)),
];

const reworded = (before: string, after: string): News[] =>
  before === after ? [] : [{ kind: 'item-reworded', before, after }];

const ofFiles = (before: readonly FileState[], after: readonly FileState[]): News[] => {
  const named = (files: readonly FileState[], name: string) => files.find((file) => file.name === name);
  return [
    ...after.flatMap((file): News[] => {
      const was = named(before, file.name);
      if (was === undefined) return [{ kind: 'attachment-added', after: file.name }];
      return was.version === file.version
        ? []
        : [{ kind: 'attachment-replaced', before: shown(was), after: shown(file) }];
    }),
    ...before.flatMap(({ name }): News[] =>
      named(after, name) === undefined ? [{ kind: 'attachment-removed', before: name }] : [],
    ),
  ];
};

const shown = ({ name, version }: FileState): string => `${name} v${version}`;

/**
 * Whether "sag nr. 8 udsættes" could be said of two items: of the one that has the number now, and of one that had it when the
 * meeting was last seen and is there no more.
 */
export const isAmbiguous = (before: MeetingState, after: MeetingState): boolean =>
  after.items.some(({ decision }) => decision?.nature === 'puts-off') &&
  before.items.some((item) => itemIn(after, item) === undefined);
