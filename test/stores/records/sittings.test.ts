import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import type { Sitting } from '../../../shared/domain/register/sitting.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../../shared/stores/records/dynamo-sittings.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const committee = 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget';
const caseNumber = '15.00.00-A00-23-26';
const april = aSitting();
const may = aSitting({ startsAt: '2026-05-12T06:00:00.000Z' });

describe('sittings', () => {
  overBothStores(
    {
      memory: () => {
        const sittings = memorySittings();
        return { revisions: memoryRevisions({ sittings }), sittings };
      },
      dynamodb: ({ records }) => ({ revisions: dynamoRevisions(records), sittings: dynamoSittings(records) }),
    },
    (open) => {
      const openWith = async (...kept: Sitting[]) => {
        const { revisions, sittings } = await open();
        let number = 0;
        const keep = async (sitting: Sitting) => {
          number += 1;
          await revisions.addOnce(aRevision({ meetingId: sitting.meetingId, number }), { ...noFollows, sitting });
        };
        for (const sitting of kept) await keep(sitting);
        return { sittings, keep, revisions };
      };
      const always = { after: '' };

      it('are none of a committee or case that nobody has read of', async () => {
        const { sittings } = await openWith();
        expect(await sittings.ofCommittee(ballerup, committee, always)).toEqual([]);
        expect(await sittings.ofCase(ballerup, caseNumber)).toEqual([]);
      });

      it('of a committee come in date order, those after a date alone where one is given', async () => {
        const { sittings } = await openWith(may, april);
        expect(await sittings.ofCommittee(ballerup, committee, always)).toEqual([april, may]);
        expect(await sittings.ofCommittee(ballerup, committee, { after: april.startsAt })).toEqual([may]);
      });

      it('tell what a committee was called before, when it goes on with another’s work', async () => {
        const before = aSitting({
          committee: 'Erhvervs- og Beskæftigelsesudvalget',
          startsAt: '2025-12-02T07:00:00.000Z',
        });
        const beside = aSitting({ committee: 'Beskæftigelsesudvalget', startsAt: '2026-05-20T06:00:00.000Z' });
        const { sittings } = await openWith(before, april, may, beside);
        expect(await sittings.namesOf(ballerup, committee)).toEqual([committee, 'Erhvervs- og Beskæftigelsesudvalget']);
        expect(await sittings.namesOf(ballerup, 'Erhvervs- og Beskæftigelsesudvalget')).toEqual([
          'Erhvervs- og Beskæftigelsesudvalget',
        ]);
        expect(await sittings.namesOf(ballerup, 'Kulturudvalget')).toEqual(['Kulturudvalget']);
      });

      it('of a committee are found whatever it was called, and those of others are not', async () => {
        const before = aSitting({
          committee: 'Erhvervs- og Beskæftigelsesudvalget',
          startsAt: '2025-12-02T07:00:00.000Z',
        });
        const other = aSitting({ committee: 'Social- og Sundhedsudvalget' });
        const elsewhere = { ...aSitting(), sourceId: sourceId('ballerup-gammel') };
        const { sittings } = await openWith(april, before, other);
        expect(await sittings.ofCommittee(ballerup, committee, always)).toEqual([before, april]);
        expect(await sittings.ofCommittee(elsewhere.sourceId, committee, always)).toEqual([]);
      });

      it('of a case are its treatments in all committees, in date order', async () => {
        const council = aSitting({ committee: 'Kommunalbestyrelsen', startsAt: '2026-05-26T15:00:00.000Z' });
        const without = aSitting({ startsAt: '2026-06-09T06:00:00.000Z', items: [anItem({ caseNumber: null })] });
        const { sittings } = await openWith(council, april, without);
        const found = await sittings.ofCase(ballerup, ` ${caseNumber.toLowerCase()}`);
        expect(found.map(({ meetingId, item }) => [meetingId, item])).toEqual([
          [april.meetingId, april.items[0]],
          [council.meetingId, council.items[0]],
        ]);
        expect(await sittings.ofCase(ballerup, '')).toEqual([]);
      });

      it('of a title are those in all committees within the time, with a number or without', async () => {
        const council = aSitting({
          committee: 'Kommunalbestyrelsen',
          startsAt: '2026-05-26T15:00:00.000Z',
          items: [anItem({ caseNumber: null })],
        });
        const { sittings, keep } = await openWith(council, april, may);
        const [{ title } = anItem()] = april.items;
        const ofTitle = async (from: string, to: string) =>
          (await sittings.ofTitle(ballerup, ` ${title.toUpperCase()}`, { from, to })).map(({ startsAt }) => startsAt);
        expect(await ofTitle(april.startsAt, council.startsAt)).toEqual([
          april.startsAt,
          may.startsAt,
          council.startsAt,
        ]);
        expect(await ofTitle('2026-04-15', may.startsAt)).toEqual([may.startsAt]);
        await keep({ ...may, revision: 2, items: may.items.map((item) => ({ ...item, title: 'Noget helt andet' })) });
        expect(await ofTitle('2026-04-15', council.startsAt)).toEqual([council.startsAt]);
      });

      it('of a title that any case may bear are none', async () => {
        const { sittings } = await openWith(aSitting({ items: [anItem({ title: 'Godkendelse af dagsorden' })] }));
        const span = { from: '2000', to: '2100' };
        expect(await sittings.ofTitle(ballerup, 'Godkendelse af dagsorden', span)).toEqual([]);
        expect(await sittings.ofTitle(ballerup, '', span)).toEqual([]);
      });

      it('are kept as they are now, not as they were', async () => {
        const { sittings, keep } = await openWith(april);
        const edited = { ...april, revision: 2, items: april.items.map((item) => ({ ...item, caseNumber: '22-1' })) };
        await keep(edited);
        expect(await sittings.ofCommittee(ballerup, committee, always)).toEqual([edited]);
        expect(await sittings.ofCase(ballerup, caseNumber)).toEqual([]);
        expect(await sittings.ofCase(ballerup, '22-1')).toHaveLength(1);
      });

      it('are moved with their meeting', async () => {
        const { sittings, keep } = await openWith(april, may);
        const moved = { ...april, revision: 2, startsAt: '2026-05-19T06:00:00.000Z' };
        await keep(moved);
        expect(await sittings.ofCommittee(ballerup, committee, always)).toEqual([may, moved]);
        expect((await sittings.ofCase(ballerup, caseNumber)).map(({ startsAt }) => startsAt)).toEqual([
          may.startsAt,
          moved.startsAt,
        ]);
      });

      it('are not changed by a capture that came second', async () => {
        const { sittings, revisions } = await openWith(april);
        const late = { ...april, items: april.items.map((item) => ({ ...item, caseNumber: '22-1' })) };
        const revision = aRevision({ meetingId: april.meetingId, number: 1 });
        expect(await revisions.addOnce(revision, { ...noFollows, sitting: late })).toBe('already-there');
        expect(await sittings.ofCommittee(ballerup, committee, always)).toEqual([april]);
        expect(await sittings.ofCase(ballerup, '22-1')).toEqual([]);
        expect(await sittings.ofCase(ballerup, caseNumber)).toHaveLength(1);
      });

      it('of a hundred items are kept', async () => {
        const items = Array.from({ length: 100 }, (_, index) =>
          anItem({ number: `${index + 1}`, caseNumber: `26-${index}` }),
        );
        const long = aSitting({ items });
        const { sittings } = await openWith(long);
        expect(await sittings.ofCommittee(ballerup, committee, always)).toEqual([long]);
        expect(await sittings.ofCase(ballerup, '26-99')).toHaveLength(1);
      });
    },
  );
});
