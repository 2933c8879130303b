import { cancellationIn } from '../cancellation.ts';
import type { Change, ChangeStage } from '../change.ts';
import { wordsOf } from '../danish.ts';
import type { Meeting } from '../meeting.ts';

type States = { before: Meeting | null; after: Meeting; stage: ChangeStage };

/** What changed about the meeting as a whole. */
export const meetingChanges = (states: States): Change[] => [
  ...publicationChanges(states),
  ...cancellationChanges(states),
  ...appointmentChanges(states),
];

const publicationChanges = ({ before, after, stage }: States): Change[] => {
  const items = after.items.length;
  const path = 'meeting/stage';
  if (after.stage === 'minutes')
    return before?.stage === 'minutes' ? [] : [{ kind: 'minutes-published', stage, path, items }];
  if (items === 0) return before === null ? [{ kind: 'meeting-announced', stage, path: 'meeting' }] : [];
  return before === null || before.items.length === 0 ? [{ kind: 'agenda-published', stage, path, items }] : [];
};

const cancellationChanges = ({ before, after, stage }: States): Change[] => {
  const [then, now] = [before === null ? null : cancellationIn(before), cancellationIn(after)];
  return now === null || then !== null ? [] : [{ kind: 'meeting-cancelled', stage, path: 'meeting', quote: now }];
};

const appointmentChanges = ({ before, after, stage }: States): Change[] => {
  if (before === null || cancellationIn(after) !== null) return [];
  const cancelled = cancellationIn(before);
  const moved = Date.parse(before.startsAt) !== Date.parse(after.startsAt);
  if (!moved && cancelled === null && !areOtherPlaces(before.place, after.place)) return [];
  return [
    {
      kind: 'meeting-moved',
      stage,
      path: moved ? 'meeting/startsAt' : 'meeting/place',
      // There is no change of its own for a meeting that is held after all: it shows what stood in its place.
      before: { startsAt: before.startsAt, place: cancelled ?? before.place },
      after: { startsAt: after.startsAt, place: after.place },
    },
  ];
};

/** "Byrådssalen" and "Byrådssalen, Rådhuset, 1. sal" are one place; one that is not named is no other place. */
const areOtherPlaces = (before: string | null, after: string | null): boolean => {
  const [one, other] = [new Set(wordsOf(before ?? '')), new Set(wordsOf(after ?? ''))];
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return [...fewer].some((word) => !more.has(word));
};
