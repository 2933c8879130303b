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
const now = new Date('2026-04-15T10:00:00.000Z');
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
        expect(await lines.behind(third, now)).toBe(until);
        expect(await lines.behind(first, now)).toBeNull();
        expect(await lines.behind(second, now)).toBeNull();
        expect(await lines.behind(of('other', 9, 'C0OTHER00'), now)).toBeNull();
      });

      it('moves with the next try of the oldest', async () => {
        const { lines } = await aLine();
        await lines.stand(second, '2026-04-15T11:30:00.000Z');
        expect(await lines.behind(third, now)).toBe('2026-04-15T11:30:00.000Z');
      });

      it('is over when the oldest is through, and for good', async () => {
        const { outbox, lines } = await aLine();
        await outbox.settle('second', { status: 'accepted', providerId: '1', lastError: null, at: until });
        expect(await lines.behind(third, now)).toBeNull();
        expect(await lines.behind(third, now)).toBeNull();
      });

      it('lets by what has waited behind the same one for a day', async () => {
        const { lines } = await aLine();
        expect(await lines.behind(third, new Date('2026-04-16T09:02:00.001Z'))).toBeNull();
      });
    },
  );
});
