import { describe, expect, it } from 'vitest';
import { makeCaptureRevision } from '../../../functions/capture-revision/capture-revision.ts';
import type { RevisionChanged } from '../../../shared/contracts/revision-changed.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { aClock } from '../../support/a-clock.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aPublicationRecord } from '../../support/a-publication-record.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSource } from '../../support/a-source.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryPageArchive } from '../../support/memory-page-archive.ts';
import { memoryPublicationRecords } from '../../support/memory-publication-records.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { recordingSender } from '../../support/recording-sender.ts';
import { aCapture, april } from './a-capture.ts';

const agenda = aPublication();

describe('a capture that is interrupted', () => {
  it('is announced by the next try when the queue was away, and only once', async () => {
    const { publish, capture, latest, announced, revisions, recordOf } = aCapture({ queueFailures: 1 });
    await publish(agenda);
    await expect(capture(agenda)).rejects.toThrow();
    expect(await latest()).toMatchObject({ number: 1 });
    expect(await revisions.waitsToBeAnnounced(april, 1)).toBe(true);
    expect(await recordOf(agenda.publicationId)).toMatchObject({ captured: null });
    await capture(agenda);
    await capture(agenda);
    expect(await latest()).toMatchObject({ number: 1 });
    expect(announced()).toEqual([1]);
  });

  it('sets the watermark last: a baseline that was interrupted is still silent', async () => {
    const { publish, capture, latest, announced, site, recordOf } = aCapture();
    await publish(agenda, { firstSight: true });
    site.problem = { kind: 'unreachable', reason: 'timeout' };
    await expect(capture(agenda)).rejects.toThrow();
    expect(await recordOf(agenda.publicationId)).toMatchObject({ captured: null });
    site.problem = null;
    await capture(agenda);
    expect(await latest()).toMatchObject({ silent: true });
    expect(announced()).toEqual([]);
  });

  it('marks what the look answered to, not what the list has come to show since', async () => {
    const { publish, capture, recordOf, clock } = aCapture();
    await publish(agenda);
    await capture(agenda);
    expect(await recordOf(agenda.publicationId)).toMatchObject({
      listed: { fingerprint: 'fingerprint-1' },
      captured: { fingerprint: 'seen', at: clock.now().toISOString() },
    });
  });

  it('fails when another capture of the meeting came first, so that it looks again', async () => {
    const { now } = aClock();
    const records = memoryPublicationRecords();
    const revisions = memoryRevisions();
    const { send, sent } = recordingSender<RevisionChanged>();
    await records.saveListed(aPublicationRecord());
    await revisions.addOnce(aRevision(), noFollows);
    const site = { listed: [], published: new Map([[agenda.publicationId, agenda]]), problem: null };
    const capture = makeCaptureRevision({
      sourceOf: () => aSource(site, now),
      records,
      states: memorySourceStates(),
      quarantine: memoryQuarantine(),
      register: memoryRegister(),
      sittings: memorySittings(),
      pages: memoryPageArchive(),
      // The other capture was stored after this one had looked for the latest.
      revisions: { ...revisions, latest: async () => null },
      announce: send,
      now,
    });
    const due = { sourceId: ballerup, meetingId: april, reason: 'new', fingerprint: 'seen' } as const;
    await expect(capture({ ...due, publicationId: agenda.publicationId })).rejects.toThrow('came first');
    expect(await records.get(ballerup, agenda.publicationId)).toMatchObject({ captured: null });
    expect(sent).toEqual([]);
  });
});
