import { describe, expect, it } from 'vitest';
import { followOverdue } from '../../../functions/watch-over/follow-overdue.ts';
import type { RevisionChanged } from '../../../shared/contracts/revision-changed.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { revisionText } from '../../../shared/domain/revision-text.ts';
import { sha256 } from '../../../shared/platform/sha256.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aFollowing } from '../../support/a-following.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';
import { recordingSender } from '../../support/recording-sender.ts';

const [april, may] = ['2026-04-14T06:00:00.000Z', '2026-05-12T06:00:00.000Z'];
const [dayAfterApril, agendaOut] = ['2026-04-15T09:00:00.000Z', '2026-05-08T08:00:00.000Z'];
const [anHourLater, aDayLater, later] = [
  '2026-05-08T09:00:00.000Z',
  '2026-05-09T08:00:00.000Z',
  '2026-05-09T08:05:00.000Z',
];

const others = ['1', '2', '3', '4', '5', '6'].map((number) =>
  anItem({ number, title: `Andet punkt nummer ${number}`, caseNumber: `99-${number}` }),
);
const putOff = (words: string, overrides: Partial<Meeting> = {}): Meeting =>
  aMeeting({
    stage: 'minutes',
    startsAt: april,
    items: [...others, anItem({ decision: aDecision(words) })],
    ...overrides,
  });
const agenda = (overrides: Partial<Meeting> = {}): Meeting => aMeeting({ startsAt: may, items: others, ...overrides });

const following = async (words = 'Udsættes til næste møde') => {
  const town = aFollowing();
  await town.capture(putOff(words), { at: dayAfterApril });
  return town;
};

describe('what was put off to the next meeting', () => {
  it('is overdue a day after an agenda without it came out, and told once', async () => {
    const town = await following();
    await town.capture(agenda(), { at: agendaOut });
    expect(await town.watch(anHourLater)).toEqual([]);
    expect((await town.entry()).status).toBe('open');
    expect(await town.watch(aDayLater)).toMatchObject([
      {
        kind: 'item-overdue',
        path: 'items/8',
        because: 'not-on-agenda',
        expected: may,
        item: { number: '8' },
        followedUp: { kind: 'postponed', startsAt: april, days: 25, times: 1, quote: 'Udsættes til næste møde' },
      },
    ]);
    expect(await town.entry()).toMatchObject({
      status: 'overdue',
      overdue: { because: 'not-on-agenda', expected: may, at: aDayLater },
      checkAt: null,
    });
    expect(await town.watch(later)).toEqual([]);
  });

  it('is told by a revision of the meeting that put it off, which stands as before', async () => {
    const town = await following();
    await town.capture(agenda(), { at: agendaOut });
    const first = await town.revisions.latest(town.idOf(putOff('')));
    await town.watch(aDayLater);
    expect(await town.revisions.latest(town.idOf(putOff('')))).toMatchObject({
      number: 2,
      occasion: 'follow-up',
      capturedAt: aDayLater,
      meeting: first?.meeting,
      evidence: (await town.revisions.latest(town.idOf(agenda())))?.evidence,
      previousHash: first === null ? '' : sha256(revisionText(first)),
      corrects: [],
      silent: false,
    });
  });

  it('is overdue when the meeting begins, where the agenda came late', async () => {
    const town = await following();
    await town.capture(agenda(), { at: '2026-05-12T05:00:00.000Z' });
    expect(await town.watch('2026-05-12T05:59:00.000Z')).toEqual([]);
    expect(await town.watch(may)).toHaveLength(1);
  });

  it('is overdue at once where only minutes show that it was not there', async () => {
    const town = await following();
    await town.capture(agenda({ stage: 'minutes' }), { at: '2026-05-13T09:00:00.000Z' });
    expect(await town.watch('2026-05-13T09:00:00.000Z')).toHaveLength(1);
  });

  it('is not overdue when a supplementary agenda brings it', async () => {
    const town = await following();
    await town.capture(agenda(), { at: agendaOut });
    await town.capture(agenda({ items: [...others, anItem({ number: '7' })] }), { at: anHourLater });
    expect(await town.watch(later)).toEqual([]);
    expect(await town.entry()).toMatchObject({ status: 'returned' });
  });

  it.each([
    ['a cancelled meeting', { place: 'AFLYST' }],
    ['a short meeting in between', { items: others.slice(0, 2) }],
    ['another committee’s meeting', { committee: 'Kultur- og Fritidsudvalget' }],
  ])('is not missed at %s', async (_, overrides) => {
    const town = await following();
    await town.capture(agenda(overrides), { at: agendaOut });
    expect(await town.watch(later)).toEqual([]);
    expect(await town.entry()).toMatchObject({ status: 'open' });
  });

  it('waits again when the meeting that lacked it is cancelled', async () => {
    const town = await following();
    await town.capture(agenda(), { at: agendaOut });
    await town.watch(aDayLater);
    await town.capture(agenda({ place: 'AFLYST' }), { at: later });
    expect(await town.entry()).toMatchObject({ status: 'open', overdue: null });
  });

  it('comes back all the same, and is overdue no longer', async () => {
    const town = await following();
    await town.capture(agenda(), { at: agendaOut });
    await town.watch(aDayLater);
    const june = putOff('Godkendt', { startsAt: '2026-06-09T06:00:00.000Z' });
    const told = await town.capture(june, { at: '2026-06-10T06:00:00.000Z' });
    expect(told.map(({ kind }) => kind)).toEqual(['item-returned', 'case-decided']);
    expect(await town.entry()).toMatchObject({ status: 'decided', overdue: null, checkAt: null });
  });

  it('is not told overdue again by the minutes of the meeting that lacked it', async () => {
    const town = await following();
    await town.capture(agenda(), { at: agendaOut });
    await town.watch(aDayLater);
    await town.capture(agenda({ stage: 'minutes' }), { at: '2026-05-13T09:00:00.000Z' });
    expect(await town.watch('2026-05-13T09:05:00.000Z')).toEqual([]);
    expect(await town.entry()).toMatchObject({ status: 'overdue', overdue: { at: aDayLater } });
  });
});

describe('what was put off to a day', () => {
  const words = 'Udsættes til mødet den 12. maj 2026';
  it('is overdue the day after', async () => {
    const town = await following(words);
    await town.capture(agenda({ startsAt: '2026-05-19T06:00:00.000Z' }), { at: agendaOut });
    expect(await town.watch('2026-05-12T21:59:00.000Z')).toEqual([]);
    expect(await town.watch('2026-05-12T22:00:00.000Z')).toMatchObject([
      { because: 'date-passed', expected: '2026-05-12' },
    ]);
  });

  it('is overdue when the agenda of that day lacks it', async () => {
    const town = await following(words);
    await town.capture(agenda({ items: others.slice(0, 2) }), { at: agendaOut });
    expect(await town.watch(aDayLater)).toMatchObject([{ because: 'not-on-agenda', expected: may }]);
  });

  it('is given a week for its minutes where no agenda told of the meeting', async () => {
    const town = await following(words);
    expect(await town.watch('2026-05-13T22:00:00.000Z')).toEqual([]);
    await town.capture(putOff('Godkendt', { startsAt: may }), { at: '2026-05-14T06:00:00.000Z' });
    expect(await town.watch('2026-06-01T00:00:00.000Z')).toEqual([]);
    expect(await town.entry()).toMatchObject({ status: 'decided' });
  });

  it('is overdue after that week all the same', async () => {
    const town = await following(words);
    expect(await town.watch('2026-05-19T22:00:00.000Z')).toMatchObject([{ because: 'date-passed' }]);
  });

  it('is overdue at the end of the month where only that was named', async () => {
    const town = await following('Udsættes til et møde i maj 2026');
    await town.capture(agenda({ items: others }), { at: agendaOut });
    expect(await town.watch('2026-05-31T21:59:00.000Z')).toEqual([]);
    expect(await town.watch('2026-05-31T22:00:00.000Z')).toMatchObject([
      { because: 'date-passed', expected: '2026-05-31' },
    ]);
  });
});

describe('what was put off without a time', () => {
  it('is overdue after ninety days', async () => {
    const town = await following('Sagen sendes tilbage til administrationen.');
    await town.capture(agenda(), { at: agendaOut });
    expect(await town.watch('2026-07-12T21:59:00.000Z')).toEqual([]);
    expect(await town.watch('2026-07-12T22:00:00.000Z')).toMatchObject([
      { because: 'no-date', expected: null, followedUp: { kind: 'sent-back', days: 90 } },
    ]);
  });
});

describe('what was promised', () => {
  it('is overdue when its day has come without it', async () => {
    const town = await following('Godkendt. Udvalget ønsker en status senest den 12. maj.');
    await town.capture(agenda(), { at: agendaOut });
    expect(await town.watch(may)).toMatchObject([{ kind: 'item-overdue', followedUp: { kind: 'promised' } }]);
  });
});

describe('what fell due before we knew of it', () => {
  it('is kept as overdue and not told', async () => {
    const town = aFollowing();
    await town.capture(agenda(), { at: agendaOut });
    await town.capture(putOff('Udsættes til næste møde'), { at: '2026-08-01T08:00:00.000Z' });
    expect(await town.watch('2026-08-01T08:05:00.000Z')).toEqual([]);
    expect(await town.entry()).toMatchObject({ status: 'overdue', checkAt: null });
  });

  it('is not told where a silent baseline shows it', async () => {
    const town = aFollowing();
    await town.capture(putOff('Udsættes til næste møde'), { at: '2026-08-01T08:00:00.000Z', silent: true });
    await town.capture(agenda({ stage: 'minutes' }), { at: '2026-08-01T08:01:00.000Z', silent: true });
    expect(await town.watch('2026-08-01T08:05:00.000Z')).toEqual([]);
    expect(await town.entry()).toMatchObject({ status: 'overdue' });
  });
});

describe('the watch', () => {
  it('tells all that is overdue of one meeting in one revision', async () => {
    const town = aFollowing();
    const two = [
      anItem({ decision: aDecision('Udsættes til næste møde') }),
      anItem({
        number: '9',
        title: 'Et punkt til om noget',
        caseNumber: '99-9',
        decision: aDecision('Udsættes til næste møde'),
      }),
    ];
    await town.capture(putOff('', { items: [...others, ...two] }), { at: dayAfterApril });
    await town.capture(agenda(), { at: agendaOut });
    expect(await town.watch(aDayLater)).toHaveLength(2);
    expect((await town.revisions.latest(town.idOf(putOff(''))))?.number).toBe(2);
  });

  it('leaves a revision that it could not announce to be announced, and does not tell twice', async () => {
    const town = await following();
    await town.capture(agenda(), { at: agendaOut });
    const queue = recordingSender<RevisionChanged>(1);
    const watch = () => followOverdue({ ...town, announce: queue.send, now: () => new Date(aDayLater) });
    await expect(watch()).rejects.toThrow();
    expect(await town.revisions.unannounced(new Date(later))).toMatchObject([{ number: 2 }]);
    await watch();
    expect(queue.sent).toEqual([]);
    expect((await town.revisions.latest(town.idOf(putOff(''))))?.number).toBe(2);
  });

  it('lets a capture that came in between go first, and looks again', async () => {
    const town = await following();
    await town.capture(agenda(), { at: agendaOut });
    const queue = recordingSender<RevisionChanged>();
    const inBetween = { ...town.revisions, addOnce: async () => 'already-there' as const };
    await followOverdue({ ...town, revisions: inBetween, announce: queue.send, now: () => new Date(aDayLater) });
    expect([queue.sent.length, (await town.entry()).status]).toEqual([0, 'open']);
    expect(await town.watch(later)).toHaveLength(1);
  });
});
