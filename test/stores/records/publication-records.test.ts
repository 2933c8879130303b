import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicationId, sourceId } from '../../../shared/domain/ids.ts';
import { dynamoPublicationRecords } from '../../../shared/stores/records/dynamo-publication-records.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aPublicationRecord } from '../../support/a-publication-record.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryPublicationRecords } from '../../support/memory-publication-records.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const record = aPublicationRecord();
const id = record.listed.publicationId;
const readAt = '2026-04-15T09:00:00.000Z';
const recordOf = (publication: string) =>
  aPublicationRecord({ listed: aListedPublication({ publicationId: publicationId(publication) }) });

describe('publication records', () => {
  overBothStores(
    { memory: memoryPublicationRecords, dynamodb: ({ records }) => dynamoPublicationRecords(records) },
    (open) => {
      it('are none of a source that was never read', async () => {
        const records = await open();
        expect(await records.ofSource(ballerup)).toEqual([]);
        expect(await records.get(ballerup, id)).toBeNull();
      });

      it('are given back as they were listed', async () => {
        const records = await open();
        await records.saveListed(record);
        expect(await records.get(ballerup, id)).toEqual(record);
        expect(await records.ofSource(ballerup)).toEqual([record]);
      });

      it('belong to one source', async () => {
        const records = await open();
        await records.saveListed(aPublicationRecord({ sourceId: sourceId('ballerup-gammel') }));
        expect(await records.ofSource(ballerup)).toEqual([]);
      });

      it('keep how far we are when the list is read again', async () => {
        const records = await open();
        await records.saveListed(record);
        await records.markQueued(record, readAt);
        await records.markCaptured(record, { fingerprint: 'fingerprint-1', at: readAt });
        const listed = aListedPublication({ fingerprint: 'fingerprint-2' });
        await records.saveListed({ ...record, listed, queued: null, captured: null });
        expect(await records.get(ballerup, id)).toEqual({
          ...record,
          listed,
          queued: { fingerprint: 'fingerprint-1', at: readAt },
          captured: { fingerprint: 'fingerprint-1', at: readAt },
        });
      });

      it('are queued for the fingerprint that the list shows', async () => {
        const records = await open();
        await records.saveListed(record);
        await records.markQueued({ ...record, listed: aListedPublication({ fingerprint: 'fingerprint-2' }) }, readAt);
        expect((await records.get(ballerup, id))?.queued).toEqual({ fingerprint: 'fingerprint-2', at: readAt });
      });

      it('do not lose the newer listing to a capture that began before it', async () => {
        const records = await open();
        await records.saveListed(record);
        const listed = aListedPublication({ fingerprint: 'fingerprint-2' });
        await records.saveListed({ ...record, listed });
        await records.markCaptured(record, { fingerprint: 'fingerprint-1', at: readAt });
        expect((await records.get(ballerup, id))?.listed).toEqual(listed);
      });

      it('know what the list no longer shows and what is gone, until it is listed again', async () => {
        const records = await open();
        await records.saveListed(record);
        await records.markQueued(record, readAt);
        await records.markUnlisted(record, readAt);
        await records.markGone(record, readAt);
        await records.markNotQueued(record);
        expect(await records.get(ballerup, id)).toEqual({
          ...record,
          unlistedAt: readAt,
          gone: { fingerprint: 'fingerprint-1', at: readAt },
        });
        await records.saveListed(record);
        expect(await records.get(ballerup, id)).toEqual(record);
      });

      it('forget a doubt when the capture is believed', async () => {
        const records = await open();
        await records.saveListed(record);
        const doubted = { fingerprint: 'fingerprint-1', at: readAt, dropped: false };
        await records.markDoubted(record, doubted);
        expect((await records.get(ballerup, id))?.doubted).toEqual(doubted);
        await records.markCaptured(record, { fingerprint: 'fingerprint-1', at: readAt });
        expect((await records.get(ballerup, id))?.doubted).toBeNull();
      });

      it('hold what each publication of a sitting says last', async () => {
        const records = await open();
        const [agenda, minutes] = [recordOf('dagsorden-1'), recordOf('referat-1')];
        const says = (stage: 'agenda' | 'minutes') => ({ publication: aPublication({ stage }), releasedAt: readAt });
        await records.saveContent(agenda, says('agenda'));
        await records.saveContent(minutes, says('agenda'));
        await records.saveContent(minutes, says('minutes'));
        expect(await records.contentsOf(record.meetingId)).toEqual([says('agenda'), says('minutes')]);
      });

      it('give all contents of a sitting, also when they fill several pages of an answer', async () => {
        const records = await open();
        // Random text cannot be compressed: ten of these are more than the 1 MB that one answer holds.
        const contents = Array.from({ length: 10 }, (_, index) => ({
          publication: aPublication({ place: randomBytes(120_000).toString('base64') }),
          releasedAt: `2026-04-15T09:00:0${index}.000Z`,
        }));
        for (const [index, content] of contents.entries())
          await records.saveContent(recordOf(`dagsorden-${index}`), content);
        expect(await records.contentsOf(record.meetingId)).toEqual(contents);
      });

      it('are all found in a source with many', async () => {
        const records = await open();
        const ids = Array.from({ length: 120 }, (_, index) => `publication-${String(index).padStart(3, '0')}`);
        await Promise.all(ids.map((name) => records.saveListed(recordOf(name))));
        expect((await records.ofSource(ballerup)).map(({ listed }) => listed.publicationId)).toEqual(ids);
      });
    },
  );
});
