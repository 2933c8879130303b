import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { RegisterEntry } from '../../shared/domain/register/register-entry.ts';
import { aFollowing } from '../support/a-following.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { diceFrom } from '../variants/dice.ts';
import { type CaseLife, expectedEntries, expectedNews, startOf } from './model/case-lives.ts';
import { livedMeetings, lives } from './model/lived-meetings.ts';

const dayAfter = (startsAt: string): string => new Date(Date.parse(startsAt) + 24 * 3_600_000).toISOString();
const runs = propertyRuns(100);

/** An entry in short. Overdue is the clock's word for what still waits. */
const inShort = ({ title, postponedAt, status, times, firstPostponedAt, returned, decided }: RegisterEntry) => ({
  title,
  postponedAt,
  status: status === 'overdue' ? 'open' : status,
  times,
  firstPostponedAt,
  returned: returned?.startsAt ?? null,
  decided: decided?.startsAt ?? null,
});

const inOrder = <Entry extends { title: string; postponedAt: string }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((one, other) => (one.title + one.postponedAt < other.title + other.postponedAt ? -1 : 1));

/** Captures the meetings as they come; gives the register in the end and what was told, by meeting. */
const followed = async (meetings: readonly Meeting[], at: (meeting: Meeting) => string) => {
  const town = aFollowing();
  const told: string[] = [];
  for (const meeting of meetings)
    for (const change of await town.capture(meeting, { at: at(meeting) }))
      if ('item' in change) told.push(`${meeting.startsAt} ${change.kind} ${change.item.title}`);
  return { register: inOrder((await town.entries()).map(inShort)), told: told.sort() };
};

describe('cases that are put off, come back, are put off again and decided', () => {
  it('are told as returned and as decided exactly once when their meetings are captured in date order', {
    timeout: 60_000,
  }, async () => {
    const told = fc.asyncProperty(lives, async (cases: CaseLife[]) => {
      const found = await followed(livedMeetings(cases), ({ startsAt }) => dayAfter(startsAt));
      expect(found.told).toEqual(expectedNews(cases));
      expect(found.register).toEqual(inOrder(expectedEntries(cases)));
    });
    await fc.assert(told, runs);
  });

  it('leave the same register in whatever order, and however often, their meetings are captured', {
    timeout: 60_000,
  }, async () => {
    const same = fc.asyncProperty(lives, fc.nat(), async (cases, order) => {
      const dice = diceFrom(order);
      const meetings = livedMeetings(cases);
      const agendas = meetings.map((meeting) => aMeeting({ ...meeting, stage: 'agenda', items: undecided(meeting) }));
      const captured = [...dice.shuffled([...agendas, ...meetings]), ...dice.shuffled(meetings)];
      const found = await followed(captured, () => dayAfter(startOf(12)));
      expect(found.register).toEqual(inOrder(expectedEntries(cases)));
    });
    await fc.assert(same, runs);
  });
});

const undecided = ({ items }: Meeting): Meeting['items'] => items.map((item) => ({ ...item, decision: null }));
