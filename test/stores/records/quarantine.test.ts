import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import { placeOf } from '../../../shared/domain/quarantine.ts';
import { dynamoQuarantine } from '../../../shared/stores/records/dynamo-quarantine.ts';
import { aHeldCapture, aHeldList } from '../../support/a-held-capture.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const capture = aHeldCapture();
const list = aHeldList();

describe('the quarantine', () => {
  overBothStores({ memory: memoryQuarantine, dynamodb: ({ records }) => dynamoQuarantine(records) }, (open) => {
    it('is empty at first', async () => {
      const quarantine = await open();
      expect(await quarantine.all()).toEqual([]);
      expect(await quarantine.at(placeOf(capture))).toBeNull();
    });

    it('gives back what is held as it was seen, of all sources', async () => {
      const quarantine = await open();
      const greve = aHeldList({ sourceId: sourceId('greve') });
      for (const held of [capture, list, greve]) await quarantine.hold(held);
      expect(await quarantine.at(placeOf(capture))).toEqual(capture);
      expect(await quarantine.at(placeOf(list))).toEqual(list);
      expect(await quarantine.all()).toEqual([list, capture, greve]);
    });

    it('holds one thing a place: what is seen later takes the place, without the verdict on the other', async () => {
      const quarantine = await open();
      await quarantine.hold(capture);
      await quarantine.judge(capture, 'dropped');
      const later = aHeldCapture({ key: 'another' });
      await quarantine.hold(later);
      expect(await quarantine.all()).toEqual([later]);
    });

    it('keeps a verdict on what is held', async () => {
      const quarantine = await open();
      await quarantine.hold(capture);
      expect(await quarantine.judge(capture, 'released')).toBe('judged');
      expect(await quarantine.at(placeOf(capture))).toEqual({ ...capture, verdict: 'released' });
    });

    it('takes no verdict on what is no longer held', async () => {
      const quarantine = await open();
      expect(await quarantine.judge(capture, 'released')).toBe('no-longer-held');
      const later = aHeldCapture({ key: 'another' });
      await quarantine.hold(later);
      expect(await quarantine.judge(capture, 'released')).toBe('no-longer-held');
      expect(await quarantine.all()).toEqual([later]);
    });

    it('lets go of one place only', async () => {
      const quarantine = await open();
      await quarantine.hold(capture);
      await quarantine.hold(list);
      await quarantine.letGo(placeOf(capture));
      expect(await quarantine.all()).toEqual([list]);
    });
  });
});
