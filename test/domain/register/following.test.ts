import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { AgendaItem, Meeting } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aFollowing } from '../../support/a-following.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';

const title = 'Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune';
const caseNumber = '15.00.00-A00-23-26';
const [april, may, june] = ['2026-04-14T06:00:00.000Z', '2026-05-12T06:00:00.000Z', '2026-06-09T06:00:00.000Z'];

const opening = anItem({ number: '1', title: 'Godkendelse af dagsorden', caseNumber: '00.22.04-P35-57-25' });
/** Minutes of a committee that decides something else, and about our case what `decision` says. */
const minutes = (startsAt: string, decision: string, overrides: Partial<AgendaItem> = {}): Meeting =>
  aMeeting({ stage: 'minutes', startsAt, items: [opening, anItem({ decision: aDecision(decision), ...overrides })] });
const without = (startsAt: string, overrides: Partial<Meeting> = {}): Meeting =>
  aMeeting({
    startsAt,
    items: [opening, anItem({ number: '2', title: 'Noget helt andet', caseNumber: '99-1' })],
    ...overrides,
  });
const dayAfter = (startsAt: string) => new Date(Date.parse(startsAt) + 24 * 3_600_000).toISOString();
const daysBefore = (startsAt: string, days: number) =>
  new Date(Date.parse(startsAt) - days * 24 * 3_600_000).toISOString();
const kinds = (changes: readonly Change[]) => changes.map(({ kind }) => kind);

const following = async (...meetings: Meeting[]) => {
  const town = aFollowing();
  const told: Change[][] = [];
  for (const meeting of meetings) {
    const at = meeting.stage === 'minutes' ? dayAfter(meeting.startsAt) : daysBefore(meeting.startsAt, 4);
    told.push(await town.capture(meeting, { at }));
  }
  return { ...town, told };
};
const udsat = 'Udsættes til næste møde';

describe('what was put off', () => {
  it('is back when the next agenda has it, which is told once', async () => {
    const agenda = aMeeting({ startsAt: may });
    const { told, entry } = await following(minutes(april, udsat), agenda, { ...agenda, place: 'Lokale 2' });
    expect(told.map(kinds)).toEqual([[], ['item-returned'], []]);
    expect(told[1]).toMatchObject([
      {
        path: 'items/8',
        stage: 'before-meeting',
        item: { number: '8', caseNumber },
        followedUp: {
          kind: 'postponed',
          startsAt: april,
          days: 28,
          times: 1,
          quote: udsat,
          foundBy: 'case-number',
          sure: 1,
        },
      },
    ]);
    expect(await entry()).toMatchObject({
      status: 'returned',
      returned: { startsAt: may, decision: null },
      checkAt: null,
    });
  });

  it('is decided when a later meeting decides it, with its way there', async () => {
    const { told, entry } = await following(
      minutes(april, udsat),
      aMeeting({ startsAt: may }),
      minutes(may, 'Godkendt'),
    );
    expect(told.map(kinds)).toEqual([[], ['item-returned'], ['case-decided']]);
    expect(told[2]).toMatchObject([
      {
        path: 'items/8/decision',
        decision: { kind: 'approved' },
        journey: [
          { startsAt: april, kind: 'postponed' },
          { startsAt: may, kind: 'approved' },
        ],
        followedUp: { startsAt: april, days: 28 },
      },
    ]);
    expect(await entry()).toMatchObject({
      status: 'decided',
      decided: { startsAt: may, decision: { kind: 'approved' } },
    });
  });

  it('is decided in another committee than the one it came back to', async () => {
    const council = { ...minutes('2026-05-26T15:00:00.000Z', 'Godkendt'), committee: 'Kommunalbestyrelsen' };
    const { entry, told } = await following(minutes(april, udsat), minutes(may, 'Anbefales'), council);
    expect(told.map(kinds)).toEqual([[], ['item-returned'], ['case-decided']]);
    expect(await entry()).toMatchObject({ returned: { startsAt: may }, decided: { committee: 'Kommunalbestyrelsen' } });
  });

  it('again is counted, from the first time on', async () => {
    const { entries, told } = await following(minutes(april, udsat), minutes(may, udsat), minutes(june, 'Godkendt'));
    expect((await entries()).map(({ times, firstPostponedAt, status }) => [times, firstPostponedAt, status])).toEqual([
      [2, april, 'decided'],
      [2, april, 'decided'],
    ]);
    expect(told.map(kinds)).toEqual([[], ['item-returned'], ['item-returned', 'case-decided']]);
    expect(told[2]?.[0]).toMatchObject({ followedUp: { times: 2, startsAt: may } });
  });

  it('comes back under a new number by its title, less surely', async () => {
    const { told, entry } = await following(
      minutes(april, udsat),
      minutes(may, 'Godkendt', { caseNumber: '15.00.00-A00-31-26' }),
    );
    expect(told[1]?.[0]).toMatchObject({ kind: 'item-returned', followedUp: { foundBy: 'title', sure: 0.9 } });
    expect(await entry()).toMatchObject({
      status: 'decided',
      returned: { caseNumber: '15.00.00-A00-31-26', sure: 0.9 },
    });
  });

  it.each([
    ['last year’s', { caseNumber: '99-2', title: title.replace('2025', '2024') }],
    [
      'one that only sounds like it',
      { caseNumber: '99-2', title: 'Årsberetning 2025 for tilsynet i Ballerup Kommune' },
    ],
  ])('is not taken for %s', async (_, other) => {
    const { entry } = await following(minutes(april, udsat), minutes(may, 'Godkendt', other));
    expect((await entry()).returned).toBeNull();
  });

  it('is not taken for a case that had its number before', async () => {
    const before = minutes('2026-03-10T07:00:00.000Z', 'Drøftet', { caseNumber: '99-2' });
    const { entry } = await following(before, minutes(april, udsat), minutes(may, 'Drøftet', { caseNumber: '99-2' }));
    expect((await entry()).returned).toBeNull();
  });

  it('is not back because another committee treats the case', async () => {
    const elsewhere = { ...minutes(may, 'Drøftet'), committee: 'Kultur- og Fritidsudvalget' };
    expect(await (await following(minutes(april, udsat), elsewhere)).entry()).toMatchObject({ status: 'open' });
  });

  it('stays open when another committee takes note of it, and the case is not told decided', async () => {
    const elsewhere = { ...minutes(may, 'Taget til efterretning'), committee: 'Kultur- og Fritidsudvalget' };
    const { told } = await following(minutes(april, udsat), elsewhere);
    expect(told.map(kinds)).toEqual([[], []]);
  });

  it('goes on at the committee that has a new name and more to do', async () => {
    const before = { ...minutes(april, udsat), committee: 'Erhvervs- og Beskæftigelsesudvalget' };
    expect(await (await following(before, minutes(may, 'Godkendt'))).entry()).toMatchObject({ status: 'decided' });
  });

  it('is not back at a cancelled meeting', async () => {
    const cancelled = { ...minutes(may, ''), place: 'AFLYST' };
    expect(await (await following(minutes(april, udsat), cancelled)).entry()).toMatchObject({
      status: 'open',
      checkAt: expect.any(String),
    });
  });

  it('is followed with its meeting when that is moved', async () => {
    const town = await following(minutes(april, udsat));
    const moved = { ...minutes('2026-04-16T06:00:00.000Z', udsat) };
    await town.capture(moved, { at: '2026-04-17T06:00:00.000Z', meetingId: town.idOf(minutes(april, udsat)) });
    expect(await town.entries()).toMatchObject([
      { postponedAt: '2026-04-16T06:00:00.000Z', recordedAt: dayAfter(april) },
    ]);
  });
});

describe('a case that is sent back', () => {
  const committee = 'Økonomiudvalget';
  it('is back at the committee it was sent to', async () => {
    const sent = 'Sagen sendes tilbage til fornyet behandling i Uddannelses-, Erhvervs- og Beskæftigelsesudvalget.';
    const { entry } = await following({ ...minutes(april, sent), committee }, minutes(may, 'Anbefales'));
    expect(await entry()).toMatchObject({ kind: 'sent-back', status: 'returned', returned: { startsAt: may } });
  });

  it('is back at the committee that had passed it on', async () => {
    const sent = 'Sagen sendes tilbage til administrationen.';
    const passedOn = minutes('2026-03-10T07:00:00.000Z', 'Anbefales');
    const { entry } = await following(passedOn, { ...minutes(april, sent), committee }, minutes(may, 'Anbefales'));
    expect(await entry()).toMatchObject({
      returned: { committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget' },
    });
  });

  it('is back at any committee but council and money when it was sent to "fagudvalget"', async () => {
    const sent = 'Sagen sendes tilbage til fornyet behandling i fagudvalget.';
    const elsewhere = { ...minutes(may, 'Anbefales'), committee: 'Kultur- og Fritidsudvalget' };
    const { entry } = await following({ ...minutes(april, sent), committee: 'Kommunalbestyrelsen' }, elsewhere);
    expect(await entry()).toMatchObject({ returned: { committee: 'Kultur- og Fritidsudvalget' } });
  });
});

describe('a standing item', () => {
  const months = ['2026-01-13', '2026-02-10', '2026-03-10'].map((date) => `${date}T07:00:00.000Z`);
  it('comes back without being told, and is no decided case', async () => {
    const before = months.map((month) => minutes(month, 'Taget til efterretning'));
    const { told, entry } = await following(...before, minutes(april, udsat), minutes(may, 'Taget til efterretning'));
    expect(told.flatMap(kinds)).toEqual([]);
    expect(await entry()).toMatchObject({ standing: true, status: 'decided', returned: { startsAt: may } });
  });

  it('is one in whatever order the meetings are read', async () => {
    const before = months.map((month) => minutes(month, 'Taget til efterretning'));
    const { entry } = await following(minutes(may, 'Taget til efterretning'), minutes(april, udsat), ...before);
    expect(await entry()).toMatchObject({ standing: true, status: 'decided' });
  });
});

describe('a correction of the minutes', () => {
  it('takes an entry back', async () => {
    const { entries } = await following(minutes(april, udsat), minutes(april, 'Godkendt'));
    expect(await entries()).toEqual([]);
  });

  it('takes a return back', async () => {
    const { entry, told } = await following(minutes(april, udsat), aMeeting({ startsAt: may }), without(may));
    expect(await entry()).toMatchObject({ status: 'open', returned: null });
    expect(told[2]).toEqual([]);
  });

  it('opens what was thought decided', async () => {
    const { entry } = await following(minutes(april, udsat), minutes(may, 'Godkendt'), minutes(may, 'Drøftet'));
    expect(await entry()).toMatchObject({ status: 'returned', decided: null });
  });

  it('changes nothing when it says nothing of the case', async () => {
    const town = await following(minutes(april, udsat));
    const again = await town.capture({ ...minutes(april, udsat), place: 'Lokale 2' }, { at: may });
    expect(again).toEqual([]);
    expect(await town.entry()).toMatchObject({ recordedAt: dayAfter(april) });
  });
});

describe('a case that nobody put off', () => {
  const committee = 'Kommunalbestyrelsen';
  it('is told decided at the end of its way through committees', async () => {
    const council = { ...minutes(may, 'Godkendt'), committee };
    const { told } = await following(minutes(april, 'Anbefales'), council, { ...council, place: 'Salen' });
    expect(told.map(kinds)).toEqual([[], ['case-decided'], []]);
    expect(told[1]).toMatchObject([{ followedUp: null, journey: [{ kind: 'recommended' }, { kind: 'approved' }] }]);
  });

  it.each([
    ['two committees each approve their part of it', 'Godkendt', 'Godkendt'],
    ['another committee only talked about it', 'Drøftet', 'Godkendt'],
    ['the same committee recommended it to itself', 'Anbefales', 'Godkendt'],
  ])('is not told decided when %s', async (_how, first, second) => {
    const other = first === 'Anbefales' ? {} : { committee: 'Skole-, Børne- og Ungeudvalget' };
    const { told } = await following(minutes(april, first), { ...minutes(may, second), ...other });
    expect(told.map(kinds)).toEqual([[], []]);
  });

  it('is told with earlier decisions that only the page knows', async () => {
    const earlierDecisions = [{ heading: '31-03-2026 Økonomiudvalget', text: 'Anbefales.' }];
    const { told } = await following({ ...minutes(may, 'Godkendt', { earlierDecisions }), committee });
    expect(told[0]).toMatchObject([
      { journey: [{ committee: 'Økonomiudvalget', meetingId: null }, { kind: 'approved' }] },
    ]);
  });

  it.each(['Anbefales', 'Drøftet', 'Sendes videre til Økonomiudvalget', 'Udvalget tog ikke stilling'])(
    'is not decided by "%s"',
    async (decision) => {
      const { told } = await following(minutes(april, 'Anbefales'), { ...minutes(may, decision), committee });
      expect(told.flatMap(kinds)).toEqual([]);
    },
  );

  it('is not told when it is decided at the first meeting', async () => {
    expect((await following(minutes(april, 'Godkendt'))).told).toEqual([[]]);
  });

  it('is not told in a silent baseline', async () => {
    const town = await following(minutes(april, 'Anbefales'));
    expect(await town.capture({ ...minutes(may, 'Godkendt'), committee }, { at: dayAfter(may), silent: true })).toEqual(
      [],
    );
  });
});

describe('a promise', () => {
  const promise = 'Godkendt. Udvalget ønsker en status senest den 9. juni.';
  it('is kept when the case is on the committee’s agenda again', async () => {
    const { entry } = await following(minutes(april, promise), aMeeting({ startsAt: june }));
    expect(await entry()).toMatchObject({ kind: 'promised', status: 'returned', returned: { startsAt: june } });
  });

  it('waits for its day', async () => {
    const { entry } = await following(minutes(april, promise), without(may));
    expect(await entry()).toMatchObject({ kind: 'promised', status: 'open' });
  });
});
