import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import { publicationId } from '../../shared/domain/ids.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import { mergePublications } from '../../shared/domain/merge-publications.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { differences, isAmbiguous } from './model/differences.ts';
import { type History, histories } from './model/history.ts';
import { published } from './model/publish.ts';
import type { MeetingState } from './model/state.ts';
import { inOrder, inShort } from './model/told.ts';

const meetingAt = (state: MeetingState, ids: History['ids'], time: number): Meeting =>
  mergePublications([
    { publication: published(state, { publicationId: publicationId('side'), ids, time }), releasedAt: null },
  ]);

const runs = propertyRuns(100);

/** A capture is looked into only when its key is another one: what has changed must show in it. */
const expectSeen = (before: Meeting, after: Meeting): void => {
  if (compareMeetings(before, after).length > 0) expect(meetingKey(after)).not.toBe(meetingKey(before));
};

/** What is told of two states that were seen one after the other, and what has happened between them. */
const toldAndTrue = (before: MeetingState, after: MeetingState, ids: History['ids']) => [
  inOrder(compareMeetings(meetingAt(before, ids, 1), meetingAt(after, ids, 2)).map(inShort)),
  inOrder(differences(before, after)),
];

describe('a made-up history', () => {
  it('gives exactly the changes of each edit, at its stage, with before and after', { timeout: 60_000 }, () => {
    const told = fc.property(histories, ({ ids, first, steps }) => {
      const states = [first, ...steps.map(({ state }) => state)];
      for (const [index, state] of states.slice(1).entries()) {
        const [changes, expected] = toldAndTrue(states[index] ?? first, state, ids);
        expect(changes).toEqual(expected);
        expectSeen(meetingAt(states[index] ?? first, ids, 1), meetingAt(state, ids, 2));
      }
    });
    fc.assert(told, runs);
  });

  it('gives the changes between the states that were seen when others were not', { timeout: 60_000 }, () => {
    const told = fc.property(histories, fc.nat(), fc.nat(), ({ ids, first, steps }, one, more) => {
      const states = [first, ...steps.map(({ state }) => state)];
      const from = one % states.length;
      const to = from + (more % (states.length - from));
      const [before, after] = [states[from] ?? first, states[to] ?? first];
      fc.pre(!isAmbiguous(before, after));
      const [changes, expected] = toldAndTrue(before, after, ids);
      expect(changes).toEqual(expected);
    });
    fc.assert(told, runs);
  });
});
