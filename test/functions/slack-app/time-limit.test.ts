import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { timeLimit } from '../../../functions/slack-app/time-limit.ts';

describe('A time that several things share', () => {
  it('is enough for what is done in it', async () => {
    expect(await timeLimit(60_000)(async () => 'done')).toBe('done');
  });

  it('ends what is not done, and lets nothing begin after it', async () => {
    const limit = timeLimit(1);
    expect(await limit(() => new Promise(() => undefined))).toBeNull();
    let isBegun = false;
    const begin = async () => {
      isBegun = true;
    };
    expect(await limit(begin)).toBeNull();
    expect(isBegun).toBe(false);
  });

  it('tells of a failure in it', async () => {
    await expect(timeLimit(60_000)(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  });

  it('comes to nothing worse when what was given up fails', async () => {
    const late = Promise.withResolvers<never>();
    expect(await timeLimit(1)(() => late.promise)).toBeNull();
    late.reject(new Error('away'));
    await wait(0);
  });
});
