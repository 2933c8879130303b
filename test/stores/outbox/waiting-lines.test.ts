import { describe, expect, it } from 'vitest';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoWaitingLines } from '../../../shared/stores/outbox/dynamo-waiting-lines.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryWaitingLines } from '../../support/memory-waiting-lines.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const inMemory = () => {
  const outbox = memoryOutbox();
  return { outbox, lines: memoryWaitingLines(outbox) };
};
const of = (name: string, minute: number, group = 'C0123ABCD') =>
  aDelivery({ deliveryId: name, group, createdAt: `2026-04-15T09:0${minute}:00.000Z` });
const [first, second, third] = [of('first', 1), of('second', 2), of('third', 3)];
const until = '2026-04-15T10:30:00.000Z';

describe('the line of a channel', () => {
  overBothStores(
    {
      memory: inMemory,
      dynamodb: ({ outbox }) => ({ outbox: dynamoOutbox(outbox), lines: dynamoWaitingLines(outbox) }),
    },
    (open) => {
      const aLine = async () => {
        const { outbox, lines } = await open();
        for (const delivery of [first, second, third, of('other', 9, 'C0OTHER00')])
          await outbox.addDeliveryOnce(delivery);
        await lines.stand(second, until);
        return { outbox, lines };
      };

      it('is kept by what is newer, and by nobody else', async () => {
        const { lines } = await aLine();
        expect(await lines.behind(third)).toBe(until);
        expect(await lines.behind(first)).toBeNull();
        expect(await lines.behind(second)).toBeNull();
        expect(await lines.behind(of('other', 9, 'C0OTHER00'))).toBeNull();
      });

      it('moves with the next try of the oldest', async () => {
        const { lines } = await aLine();
        await lines.stand(second, '2026-04-15T11:30:00.000Z');
        expect(await lines.behind(third)).toBe('2026-04-15T11:30:00.000Z');
      });

      it('is over when the oldest is through, and for good', async () => {
        const { outbox, lines } = await aLine();
        await outbox.settle('second', { status: 'accepted', providerId: '1', lastError: null, at: until });
        expect(await lines.behind(third)).toBeNull();
        expect(await lines.behind(third)).toBeNull();
      });

      it('is kept behind what the brake has stopped, however long ago', async () => {
        const { lines } = await aLine();
        const muchLater = { ...third, deliveryId: 'much-later', createdAt: '2026-05-06T08:00:00.000Z' };
        expect(await lines.behind(muchLater)).toBe(until);
      });

      it('lets by what stands behind one that has been tried for a day', async () => {
        const { outbox, lines } = await aLine();
        const waits = { status: 'waiting', providerId: null, lastError: 'x', at: until } as const;
        for (let tries = 0; tries < 28; tries += 1) {
          expect(await lines.behind(third)).toBe(until);
          await outbox.lease('second', { now: until, until });
          await outbox.settle('second', waits);
        }
        expect(await lines.behind(third)).toBeNull();
      });
    },
  );
});
