import { describe, expect, it } from 'vitest';
import { dynamoCaseThreads } from '../../../shared/stores/outbox/dynamo-case-threads.ts';
import { memoryCaseThreads } from '../../support/memory-case-threads.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const at = '2026-04-15T09:00:00.000Z';
const days = (count: number) => new Date(Date.parse(at) + count * 86_400_000);
const delivery = { deliveryId: 'alert.1', channel: 'C0123ABCD' };
const first = { ts: '1776243600.000100', threadTs: null, lines: ['item.0', 'item.1'], cases: ['b#1', 'b#2'] };
const answer = { ts: '1776243601.000100', threadTs: first.ts, lines: ['item.2'], cases: ['b#1'] };

describe('what a channel has been told, message by message', () => {
  overBothStores({ memory: memoryCaseThreads, dynamodb: ({ outbox }) => dynamoCaseThreads(outbox) }, (open) => {
    it('is nothing at first', async () => {
      const threads = await open();
      expect(await threads.postedOf('alert.1')).toEqual([]);
      expect(await threads.threadOf('C0123ABCD', ['b#1'], days(0))).toBeNull();
      expect(await threads.threadOf('C0123ABCD', [], days(0))).toBeNull();
    });

    it('is kept in the order in which it was posted', async () => {
      const threads = await open();
      await threads.notePosted(delivery, answer, at);
      await threads.notePosted(delivery, first, at);
      await threads.notePosted(delivery, first, at);
      expect(await threads.postedOf('alert.1')).toEqual([first, answer]);
      expect(await threads.postedOf('alert.2')).toEqual([]);
    });

    it('says where the talk about a case goes on: under the first message of its thread', async () => {
      const threads = await open();
      await threads.notePosted(delivery, first, at);
      await threads.notePosted({ ...delivery, deliveryId: 'alert.2' }, answer, at);
      expect(await threads.threadOf('C0123ABCD', ['b#1'], days(1))).toBe(first.ts);
      expect(await threads.threadOf('C0123ABCD', ['b#9', 'b#2'], days(1))).toBe(first.ts);
      expect(await threads.threadOf('C0OTHER00', ['b#1'], days(1))).toBeNull();
    });

    it('keeps what is marked in a message beside what it tells', async () => {
      const threads = await open();
      await threads.notePosted(delivery, first, at);
      await threads.noteRighted('alert.1', first.ts, { 'item.0': '16. april' });
      await threads.noteRighted('alert.1', first.ts, { 'item.0': '16. april', 'item.1': '17. april' });
      const righted = { 'item.0': '16. april', 'item.1': '17. april' };
      expect(await threads.postedOf('alert.1')).toEqual([{ ...first, righted }]);
      await expect(threads.noteRighted('alert.1', '1.000001', {})).rejects.toThrow();
    });

    it('forgets the thread of a case after ninety days, counted anew from each message', async () => {
      const threads = await open();
      await threads.notePosted(delivery, first, at);
      await threads.notePosted(delivery, answer, days(60).toISOString());
      expect(await threads.threadOf('C0123ABCD', ['b#2'], days(89))).toBe(first.ts);
      expect(await threads.threadOf('C0123ABCD', ['b#2'], days(91))).toBeNull();
      expect(await threads.threadOf('C0123ABCD', ['b#1'], days(149))).toBe(first.ts);
      expect(await threads.threadOf('C0123ABCD', ['b#1'], days(151))).toBeNull();
    });

    it('forgets what a delivery has posted when it is asked to, and not where the talk goes on', async () => {
      const threads = await open();
      for (const each of [first, answer]) await threads.notePosted(delivery, each, at);
      await threads.forgetPosted('alert.1');
      expect(await threads.postedOf('alert.1')).toEqual([]);
      expect(await threads.threadOf('C0123ABCD', ['b#1'], days(1))).toBe(first.ts);
    });

    it('takes an overview of many cases', async () => {
      const threads = await open();
      const cases = Array.from({ length: 96 }, (_, index) => `b#${index}`);
      await threads.notePosted(delivery, { ...first, cases }, at);
      expect(await threads.threadOf('C0123ABCD', ['b#95'], days(1))).toBe(first.ts);
    });
  });
});
