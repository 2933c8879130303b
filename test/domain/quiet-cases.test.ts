import { describe, expect, it } from 'vitest';
import { isLongQuiet, quietOf } from '../../shared/domain/quiet-cases.ts';
import { newSourceState } from '../../shared/domain/source-state.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { aRegisterEntry } from '../support/a-register-entry.ts';
import { aSitting } from '../support/a-sitting.ts';
import { aSubscription } from '../support/a-subscription.ts';
import { anItem } from '../support/an-item.ts';
import { ballerup } from '../support/ballerup.ts';
import { memoryRegister } from '../support/memory-register.ts';
import { memorySittings } from '../support/memory-sittings.ts';
import { memorySourceStates } from '../support/memory-source-states.ts';

const caseNumber = '15.00.00-A00-23-26';
const theCase = { by: 'case', caseNumber } as const;
const another = { by: 'case', caseNumber: '15.00.00-A00-24-26' } as const;
const now = new Date('2027-06-01T05:00:00.000Z');

/** Meetings at which the case was treated, and when the source was last read. */
const aTown = async (startsAt: string[], lastReadAt: string | null = '2027-06-01T04:00:00.000Z') => {
  const [sittings, register, states] = [memorySittings(), memoryRegister(), memorySourceStates()];
  for (const at of startsAt) sittings.put(aSitting({ startsAt: at, items: [anItem({ caseNumber })] }));
  await states.put({ ...newSourceState(ballerup), lastReadAt });
  return { sittings, register, states };
};
const following = (more: Partial<Subscription> = {}) =>
  aSubscription({ status: 'active', wishes: [theCase], confirmedAt: '2026-04-20T10:00:00.000Z', ...more });

describe('how quiet a followed case has been', () => {
  it.each([
    ['since it was last treated', ['2026-05-12T15:00:00.000Z', '2026-09-08T15:00:00.000Z'], '2026-09-08T15:00:00.000Z'],
    [
      'since somebody began to follow it, where that is later',
      ['2025-01-14T15:00:00.000Z'],
      '2026-04-20T10:00:00.000Z',
    ],
    ['since then, too, where it was never treated', [], '2026-04-20T10:00:00.000Z'],
    [
      'not at all, where it is on a coming agenda',
      ['2026-05-12T15:00:00.000Z', '2027-06-15T15:00:00.000Z'],
      '2027-06-15T15:00:00.000Z',
    ],
  ])('is counted %s', async (_, startsAt, since) => {
    expect(await quietOf(following(), await aTown(startsAt), now)).toMatchObject({ since, isRead: true });
  });

  it('is counted from the case that was treated last, where several are followed', async () => {
    const town = await aTown(['2026-05-12T15:00:00.000Z']);
    town.sittings.put(
      aSitting({ startsAt: '2027-01-12T15:00:00.000Z', items: [anItem({ caseNumber: another.caseNumber })] }),
    );
    const quiet = await quietOf(following({ wishes: [theCase, another] }), town, now);
    expect(quiet?.since).toBe('2027-01-12T15:00:00.000Z');
  });

  it('is nothing to ask of who follows other things too: they never come to an end', async () => {
    const wishes = [theCase, { by: 'source' } as const];
    expect(await quietOf(following({ wishes }), await aTown([]), now)).toBeNull();
  });

  it.each([
    ['a year and a day', '2026-05-31T05:00:00.000Z', '2027-06-01T04:00:00.000Z', true],
    ['a day less than a year', '2026-06-02T05:00:00.000Z', '2027-06-01T04:00:00.000Z', false],
    [
      'a year of a source that nobody has read for a month',
      '2026-05-01T05:00:00.000Z',
      '2027-05-01T04:00:00.000Z',
      false,
    ],
    ['a year of a source that was never read', '2026-05-01T05:00:00.000Z', null, false],
  ])('after %s', async (_, startsAt, lastReadAt, isOver) => {
    const quiet = await quietOf(following(), await aTown([startsAt], lastReadAt), now);
    expect(quiet !== null && isLongQuiet(quiet, now)).toBe(isOver);
  });

  it('is counted from when its follower took it up again after a pause', async () => {
    const quiet = await quietOf(following({ resumedAt: '2027-05-30T05:00:00.000Z' }), await aTown([]), now);
    expect(quiet?.since).toBe('2027-05-30T05:00:00.000Z');
  });

  it.each(['open', 'overdue'] as const)(
    'is no reason to end while it is awaited (%s): that was promised to be told, for three years at most',
    async (status) => {
      const town = await aTown(['2026-05-12T15:00:00.000Z']);
      town.register.put(aRegisterEntry({ caseNumber, status }));
      const quiet = await quietOf(following(), town, now);
      if (quiet === null) throw new Error('It follows nothing but the case.');
      expect(isLongQuiet(quiet, now)).toBe(false);
      expect(isLongQuiet({ ...quiet, isAwaited: false }, now)).toBe(true);
      expect(isLongQuiet(quiet, new Date('2029-06-01T05:00:00.000Z'))).toBe(true);
    },
  );

  it('ends all the same where what is awaited is another case, or is back', async () => {
    const town = await aTown(['2026-05-12T15:00:00.000Z']);
    town.register.put(aRegisterEntry({ caseNumber: another.caseNumber, status: 'open' }));
    town.register.put(aRegisterEntry({ caseNumber, status: 'decided', itemNumber: '9' }));
    expect(await quietOf(following(), town, now)).toMatchObject({ isAwaited: false });
  });

  it.each(['15.00.00 A00 23 26', '15.00.00-a00-23-26', '15/00/00-A00-23/26'])(
    'is counted for a number that the page writes otherwise: %s',
    async (printed) => {
      const town = await aTown([]);
      town.sittings.put(aSitting({ startsAt: '2027-05-11T15:00:00.000Z', items: [anItem({ caseNumber: printed })] }));
      expect(await quietOf(following(), town, now)).toMatchObject({ since: '2027-05-11T15:00:00.000Z' });
    },
  );

  it('is counted from when it was back, under another number or none', async () => {
    const town = await aTown(['2026-05-12T15:00:00.000Z']);
    const returned = {
      meetingId: aRegisterEntry().meetingId,
      committee: 'Byrådet',
      startsAt: '2027-04-27T15:00:00.000Z',
      itemNumber: '4',
      caseNumber: '15.00.00-A00-99-27',
      foundBy: 'title',
      sure: 0.9,
      decision: null,
    } as const;
    town.register.put(aRegisterEntry({ caseNumber, status: 'returned', returned }));
    expect(await quietOf(following(), town, now)).toMatchObject({
      since: returned.startsAt,
      last: { committee: 'Byrådet', startsAt: returned.startsAt },
    });
  });
});
