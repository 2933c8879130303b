import { expect, it } from 'vitest';
import { makeTurns } from '../../../../../infra/local/cloud/sandboxes/turns.ts';

it('lets so many run at once and the rest in the order they came, also after a failure', async () => {
  const turns = makeTurns(2);
  const begun: string[] = [];
  const ends: Record<string, () => void> = {};
  const start = (name: string) =>
    turns.inTurn(() => {
      begun.push(name);
      return new Promise<void>((resolve, reject) => {
        ends[name] = name === 'b' ? () => reject(new Error(name)) : resolve;
      });
    });
  const all = Promise.allSettled(['a', 'b', 'c', 'd'].map(start));
  await expect.poll(() => begun).toEqual(['a', 'b']);
  expect(turns.count()).toBe(4);
  ends.b?.();
  await expect.poll(() => begun).toEqual(['a', 'b', 'c']);
  ends.a?.();
  await expect.poll(() => begun).toEqual(['a', 'b', 'c', 'd']);
  ends.c?.();
  ends.d?.();
  await all;
  expect(turns.count()).toBe(0);
});
