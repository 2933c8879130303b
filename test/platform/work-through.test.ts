import { describe, expect, it } from 'vitest';
import { workThrough } from '../../shared/platform/work-through.ts';

describe('working through several things', () => {
  it('does one after the other', async () => {
    const order: string[] = [];
    await workThrough(['one', 'two'], async (thing) => {
      order.push(`${thing} begins`);
      await Promise.resolve();
      order.push(`${thing} ends`);
    });
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('goes on after one that fails, and throws what failed at the end', async () => {
    const done: number[] = [];
    const work = workThrough([1, 2, 3, 4], async (thing) => {
      if (thing % 2 === 0) throw new Error(`No ${thing}.`);
      done.push(thing);
    });
    await expect(work).rejects.toMatchObject({ errors: [{ message: 'No 2.' }, { message: 'No 4.' }] });
    expect(done).toEqual([1, 3]);
  });
});
