import { describe, expect, it } from 'vitest';
import { makeFindMeetings } from '../../../functions/find-meetings/find-meetings.ts';
import type { PublicationDue } from '../../../shared/contracts/publication-due.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { aClock } from '../../support/a-clock.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { aSource } from '../../support/a-source.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryPublicationRecords } from '../../support/memory-publication-records.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { recordingSender } from '../../support/recording-sender.ts';
import { aPoll } from './a-poll.ts';

const greve = sourceId('greve');
const minutes = aListedPublication();

describe('the order of a poll', () => {
  it('writes before it asks, and marks only what was asked for', async () => {
    const { list, poll, records } = aPoll(['ballerup'], 1);
    list([minutes]);
    await expect(poll()).rejects.toThrow();
    expect(await records.get(ballerup, minutes.publicationId)).toMatchObject({ listed: minutes, queued: null });
    expect(await poll()).toHaveLength(1);
    expect(await records.get(ballerup, minutes.publicationId)).toMatchObject({
      queued: { fingerprint: 'fingerprint-1', at: '2026-04-15T09:00:00.000Z' },
    });
  });

  it('gives two runs of one poll the same key, and the next poll another', async () => {
    const { list, poll, queue, clock } = aPoll();
    list([minutes]);
    await poll();
    const again = aPoll();
    again.list([minutes]);
    await again.poll();
    clock.pass(60);
    await poll();
    const [first, later] = queue.sent.map(({ place }) => place?.once);
    expect(again.queue.sent.map(({ place }) => place?.once)).toEqual([first]);
    expect(later).not.toBe(first);
  });
});

describe('several sources', () => {
  it('are polled each: one that cannot be read does not stop the others', async () => {
    const { list, poll } = aPoll(['greve', 'ballerup']);
    list({ kind: 'unreachable', reason: 'refused' }, greve);
    list([minutes]);
    expect(await poll()).toMatchObject([{ sourceId: 'ballerup' }]);
  });

  it('are polled each: one that fails does not stop the others, and is not passed over in silence', async () => {
    const clock = aClock();
    const queue = recordingSender<PublicationDue>();
    const sound = aSource({ listed: [minutes], published: new Map(), problem: null }, clock.now);
    const broken = { ...sound, listPublications: () => Promise.reject(new Error('A bug of ours.')) };
    const poll = makeFindMeetings({
      sources: [
        { sourceId: greve, host: 'dagsordener.greve.dk', source: broken },
        { sourceId: ballerup, host: 'dagsorden.ballerup.dk', source: sound },
      ],
      states: memorySourceStates(),
      quarantine: memoryQuarantine(),
      records: memoryPublicationRecords(),
      ask: queue.send,
      now: clock.now,
    });
    await expect(poll({ lookAgain: true })).rejects.toThrow('1 of 2 sources');
    expect(queue.sent).toMatchObject([{ message: { sourceId: 'ballerup' } }]);
  });
});
