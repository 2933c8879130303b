import { describe, expect, it } from 'vitest';
import { makeFindMeetings } from '../../../functions/find-meetings/find-meetings.ts';
import type { PublicationDue } from '../../../shared/contracts/publication-due.ts';
import { publicationId } from '../../../shared/domain/ids.ts';
import type { PublicationRecords } from '../../../shared/domain/publication-record.ts';
import { aClock } from '../../support/a-clock.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { aSource } from '../../support/a-source.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryPublicationRecords } from '../../support/memory-publication-records.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { recordingSender } from '../../support/recording-sender.ts';
import { aPoll } from './a-poll.ts';

const april = aListedPublication();
const may = aListedPublication({ publicationId: publicationId('referat-2'), startsAt: '2026-05-12T06:00:00.000Z' });

describe('the first list of a source', () => {
  it('is asked for whole, as a baseline that nobody is told of', async () => {
    const { list, poll } = aPoll();
    list([may, april]);
    expect((await poll()).map(({ publicationId: id, reason }) => [id, reason])).toEqual([
      ['referat-1', 'first-sight'],
      ['referat-2', 'first-sight'],
    ]);
  });

  it('is queued by the host whose turn is kept, with all that the look needs', async () => {
    const { list, poll, queue } = aPoll();
    list([april]);
    await poll();
    expect(queue.sent).toEqual([
      {
        message: {
          sourceId: 'ballerup',
          publicationId: 'referat-1',
          meetingId: 'ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600',
          reason: 'first-sight',
          fingerprint: 'fingerprint-1',
        },
        place: { group: 'dagsorden.ballerup.dk', once: expect.stringContaining('referat-1') },
      },
    ]);
  });

  it('says when the source was first and last read, and how much it showed', async () => {
    const { list, poll, states, clock } = aPoll();
    list([april, may]);
    await poll();
    const at = clock.now().toISOString();
    expect(await states.get(ballerup)).toMatchObject({ firstReadAt: at, lastReadAt: at, listed: 2, lastProblem: null });
  });

  it('is still the baseline when its queue was away', async () => {
    const { list, poll } = aPoll(['ballerup'], 1);
    list([april, may]);
    await expect(poll()).rejects.toThrow('1 of 1 sources');
    expect((await poll()).map(({ reason }) => reason)).toEqual(['first-sight', 'first-sight']);
  });

  it('is still the baseline when a crash came in the middle of it', async () => {
    const records = memoryPublicationRecords();
    const clock = aClock();
    const queue = recordingSender<PublicationDue>();
    const site = { listed: [april, may], published: new Map(), problem: null };
    const poll = makeFindMeetings({
      sources: [{ sourceId: ballerup, host: 'dagsorden.ballerup.dk', source: aSource(site, clock.now) }],
      states: memorySourceStates(),
      quarantine: memoryQuarantine(),
      records: failingOnce(records, 'referat-2'),
      ask: queue.send,
      now: clock.now,
    });
    await expect(poll({ lookAgain: true })).rejects.toThrow();
    expect(await records.ofSource(ballerup)).toHaveLength(1);
    clock.pass(10);
    await poll({ lookAgain: true });
    expect(queue.sent.map(({ message }) => message.reason)).toEqual(['first-sight', 'first-sight']);
  });

  it('ends the baseline: what comes after it is new', async () => {
    const { list, poll } = aPoll();
    list([april]);
    await poll();
    list([april, may]);
    expect((await poll()).map(({ publicationId: id, reason }) => [id, reason])).toEqual([['referat-2', 'new']]);
  });

  it('may be empty, and is a baseline of nothing', async () => {
    const { list, poll } = aPoll();
    expect(await poll()).toEqual([]);
    list([april]);
    expect((await poll()).map(({ reason }) => reason)).toEqual(['new']);
  });
});

/** The store fails the first time that the publication is written. */
const failingOnce = (records: PublicationRecords, id: string): PublicationRecords => {
  let fails = true;
  return {
    ...records,
    saveListed: async (record) => {
      if (fails && record.listed.publicationId === id) {
        fails = false;
        throw new Error('The table is away.');
      }
      await records.saveListed(record);
    },
  };
};
