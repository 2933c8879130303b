import { describe, expect, it } from 'vitest';
import { meetingId, sourceId } from '../../../shared/domain/ids.ts';
import { entryId, type RegisterEntry } from '../../../shared/domain/register/register-entry.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { dynamoRegister } from '../../../shared/stores/records/dynamo-register.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { aRegisterEntry } from '../../support/a-register-entry.ts';
import { aRevision } from '../../support/a-revision.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const noon = new Date('2026-05-12T12:00:00.000Z');
const before = '2026-05-12T11:59:00.000Z';
const after = '2026-05-12T12:00:00.001Z';

describe('the register', () => {
  overBothStores(
    {
      memory: () => {
        const register = memoryRegister();
        return { revisions: memoryRevisions({ register }), register };
      },
      dynamodb: ({ records }) => ({ revisions: dynamoRevisions(records), register: dynamoRegister(records) }),
    },
    (open) => {
      const openWith = async (...entries: RegisterEntry[]) => {
        const { revisions, register } = await open();
        let number = 0;
        const write = async (changed: RegisterEntry[], removed: string[] = []) => {
          number += 1;
          await revisions.addOnce(aRevision({ number }), { ...noFollows, entries: changed, removed });
        };
        await write(entries);
        return { register, write };
      };

      it('is empty where nothing was put off', async () => {
        const { register } = await open();
        expect(await register.ofSource(ballerup)).toEqual([]);
        expect(await register.dueForCheck(noon)).toEqual([]);
      });

      it('gives a source its own entries, meeting by meeting', async () => {
        const april = aRegisterEntry({ meetingId: meetingId('ballerup.udvalg.20260414T0600') });
        const march = aRegisterEntry({ meetingId: meetingId('ballerup.udvalg.20260310T0700') });
        const { register, write } = await openWith(april, march);
        const namedAlike = sourceId('ballerup-gammel');
        await write([aRegisterEntry({ sourceId: namedAlike, meetingId: meetingId('ballerup-gammel.udvalg.1') })]);
        expect(await register.ofSource(ballerup)).toEqual([march, april]);
      });

      it('keeps a promise apart from the putting off of the same item', async () => {
        const { register } = await openWith(aRegisterEntry(), aRegisterEntry({ kind: 'promised' }));
        expect((await register.ofSource(ballerup)).map(({ kind }) => kind).sort()).toEqual(['postponed', 'promised']);
      });

      it('keeps an entry as it was judged last, and takes back one that no longer stands', async () => {
        const { register, write } = await openWith(aRegisterEntry(), aRegisterEntry({ itemNumber: '9' }));
        const back = aRegisterEntry({ status: 'returned' });
        await write([back], [entryId(aRegisterEntry({ itemNumber: '9' }))]);
        expect(await register.ofSource(ballerup)).toEqual([back]);
      });

      it('knows which entries are due for a look, of all sources, the longest due first', async () => {
        const due = aRegisterEntry({ itemNumber: '7', checkAt: before });
        const onTheDot = aRegisterEntry({ itemNumber: '6', checkAt: noon.toISOString() });
        const { register } = await openWith(
          onTheDot,
          due,
          aRegisterEntry({ checkAt: after }),
          aRegisterEntry({ itemNumber: '9' }),
        );
        expect(await register.dueForCheck(noon)).toEqual([due, onTheDot]);
      });

      it.each([
        ['has been looked at', { checkAt: null, status: 'overdue' as const }, []],
        ['waits longer now', { checkAt: after }, []],
        ['is due at another time', { checkAt: '2026-05-11T12:00:00.000Z' }, ['2026-05-11T12:00:00.000Z']],
        ['is due as before', { checkAt: before, times: 2 }, [before]],
      ])('asks for one look at most at an entry that %s', async (_, changed, expected) => {
        const { register, write } = await openWith(aRegisterEntry({ checkAt: before }));
        await write([aRegisterEntry(changed)]);
        expect((await register.dueForCheck(noon)).map(({ checkAt }) => checkAt)).toEqual(expected);
        expect((await register.dueForCheck(noon)).map(({ checkAt }) => checkAt)).toEqual(expected);
      });

      it('asks for no look at an entry that was taken back', async () => {
        const entry = aRegisterEntry({ checkAt: before });
        const { register, write } = await openWith(entry);
        await write([], [entryId(entry)]);
        expect(await register.dueForCheck(noon)).toEqual([]);
      });

      it('takes more entries with one revision than a transaction holds', async () => {
        const many = Array.from({ length: 130 }, (_, index) =>
          aRegisterEntry({ itemNumber: `${index + 1}`, checkAt: before }),
        );
        const { register, write } = await openWith(...many);
        expect(await register.ofSource(ballerup)).toHaveLength(130);
        expect(await register.dueForCheck(noon)).toHaveLength(130);
        await write(many.map((entry) => ({ ...entry, checkAt: null })));
        expect(await register.dueForCheck(noon)).toEqual([]);
      });
    },
  );
});
