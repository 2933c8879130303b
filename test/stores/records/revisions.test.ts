import { describe, expect, it } from 'vitest';
import { noFollows } from '../../../shared/domain/revision.ts';
import { dynamoRegister } from '../../../shared/stores/records/dynamo-register.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRegisterEntry } from '../../support/a-register-entry.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anItem } from '../../support/an-item.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const later = new Date('2026-04-15T10:00:00.000Z');

describe('revisions', () => {
  overBothStores(
    {
      memory: () => {
        const register = memoryRegister();
        return { revisions: memoryRevisions({ register }), register };
      },
      dynamodb: ({ records }) => ({
        revisions: dynamoRevisions(records),
        register: dynamoRegister(records),
      }),
    },
    (open) => {
      it('gives back a revision as it was written', async () => {
        const { revisions } = await open();
        const revision = aRevision();
        expect(await revisions.addOnce(revision, noFollows)).toBe('added');
        expect(await revisions.get(revision.meetingId, 1)).toEqual(revision);
      });

      it('knows nothing of a meeting that was never captured', async () => {
        const { revisions } = await open();
        const { meetingId } = aRevision();
        expect(await revisions.latest(meetingId)).toBeNull();
        expect(await revisions.get(meetingId, 1)).toBeNull();
        expect(await revisions.waitsToBeAnnounced(meetingId, 1)).toBe(false);
        expect(await revisions.unannounced(later)).toEqual([]);
      });

      it('keeps the first of two revisions with one number', async () => {
        const { revisions } = await open();
        const first = aRevision({ capturedAt: '2026-04-15T09:00:00.000Z' });
        await revisions.addOnce(first, noFollows);
        expect(await revisions.addOnce({ ...first, capturedAt: '2026-04-15T09:01:00.000Z' }, noFollows)).toBe(
          'already-there',
        );
        expect(await revisions.get(first.meetingId, 1)).toEqual(first);
      });

      it('lets exactly one of ten captures at the same moment write a revision', async () => {
        const { revisions } = await open();
        const answers = await Promise.all(Array.from({ length: 10 }, () => revisions.addOnce(aRevision(), noFollows)));
        expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
        expect(answers.filter((answer) => answer === 'already-there')).toHaveLength(9);
      });

      it('takes the highest number as the latest, also past nine', async () => {
        const { revisions } = await open();
        for (let number = 1; number <= 11; number += 1) await revisions.addOnce(aRevision({ number }), noFollows);
        expect((await revisions.latest(aRevision().meetingId))?.number).toBe(11);
        expect((await revisions.get(aRevision().meetingId, 2))?.number).toBe(2);
      });

      it('lets a revision that tells something wait until it is announced', async () => {
        const { revisions } = await open();
        const { meetingId, number } = aRevision();
        await revisions.addOnce(aRevision(), noFollows);
        expect(await revisions.waitsToBeAnnounced(meetingId, number)).toBe(true);
        expect(await revisions.unannounced(later)).toEqual([{ meetingId, number }]);
        await revisions.markAnnounced(meetingId, number);
        await revisions.markAnnounced(meetingId, number);
        expect(await revisions.waitsToBeAnnounced(meetingId, number)).toBe(false);
        expect(await revisions.unannounced(later)).toEqual([]);
      });

      it('does not let a second try wait again once the revision was announced', async () => {
        const { revisions } = await open();
        const { meetingId } = aRevision();
        await revisions.addOnce(aRevision(), noFollows);
        await revisions.markAnnounced(meetingId, 1);
        await revisions.addOnce(aRevision(), noFollows);
        expect(await revisions.waitsToBeAnnounced(meetingId, 1)).toBe(false);
      });

      it('brings it up again until all its alerts are raised, also when that is said more than once', async () => {
        const { revisions } = await open();
        const { meetingId, number } = aRevision();
        await revisions.addOnce(aRevision(), noFollows);
        expect(await revisions.dueAgain(later)).toEqual([]);
        await revisions.announceAgainAt({ meetingId, number }, later.toISOString());
        expect(await revisions.dueAgain(later)).toEqual([]);
        expect(await revisions.dueAgain(new Date(later.getTime() + 1))).toEqual([{ meetingId, number }]);
        await revisions.markRaised(meetingId, number);
        await revisions.markRaised(meetingId, number);
        expect(await revisions.dueAgain(new Date('2099-01-01'))).toEqual([]);
      });

      it.each([
        ['a baseline', aRevision({ silent: true })],
        ['an edit that changes nothing told', aRevision({ changes: [] })],
      ])('leaves no marker for %s', async (_, revision) => {
        const { revisions } = await open();
        await revisions.addOnce(revision, noFollows);
        expect(await revisions.waitsToBeAnnounced(revision.meetingId, 1)).toBe(false);
        expect(await revisions.unannounced(later)).toEqual([]);
        expect(await revisions.get(revision.meetingId, 1)).toEqual(revision);
      });

      it('leaves what was captured just now to the one who captured it', async () => {
        const { revisions } = await open();
        await revisions.addOnce(aRevision({ capturedAt: later.toISOString() }), noFollows);
        expect(await revisions.unannounced(later)).toEqual([]);
      });

      it('writes what a revision puts off together with it, and only when it is written', async () => {
        const { revisions, register } = await open();
        const revision = aRevision();
        await revisions.addOnce(revision, { ...noFollows, entries: [aRegisterEntry()] });
        const late = { ...noFollows, entries: [aRegisterEntry({ itemNumber: '9' })], removed: [] };
        expect(await revisions.addOnce(revision, late)).toBe('already-there');
        expect(await register.ofSource(aRegisterEntry().sourceId)).toEqual([aRegisterEntry()]);
      });

      it('holds a long meeting', async () => {
        const { revisions } = await open();
        const text = 'Administrationen har udarbejdet første budgetopfølgning. '.repeat(400);
        const items = Array.from({ length: 60 }, (_, index) =>
          anItem({ number: String(index + 1), sections: [{ heading: 'Sagsfremstilling', text }] }),
        );
        const revision = aRevision({ meeting: aMeeting({ items }) });
        await revisions.addOnce(revision, noFollows);
        expect((await revisions.get(revision.meetingId, 1))?.meeting).toEqual(revision.meeting);
      });

      it('is not changed by who holds what it gave', async () => {
        const { revisions } = await open();
        const written = aRevision();
        await revisions.addOnce(written, noFollows);
        written.meeting.items.length = 0;
        const read = await revisions.get(written.meetingId, 1);
        read?.changes.splice(0);
        expect(await revisions.get(written.meetingId, 1)).toEqual(aRevision());
      });
    },
  );
});
