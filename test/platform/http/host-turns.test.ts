import { describe, expect, it } from 'vitest';
import { makeHostTurns } from '../../../shared/platform/http/host-turns.ts';

/** A clock that only moves when somebody sleeps or works. */
const slowWorld = () => {
  let time = 0;
  const log: string[] = [];
  const turns = makeHostTurns({
    pauseMilliseconds: 1000,
    now: () => new Date(time),
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  });
  const request =
    (name: string, takes = 0) =>
    async () => {
      log.push(`${name} at ${time}`);
      time += takes;
      return name;
    };
  return { turns, request, log };
};

describe('the turns of a host', () => {
  it('leave a second between the end of one request and the next', async () => {
    const { turns, request, log } = slowWorld();
    await Promise.all([
      turns('a.dk', request('one', 300)),
      turns('a.dk', request('two')),
      turns('a.dk', request('three')),
    ]);
    expect(log).toEqual(['one at 0', 'two at 1300', 'three at 2300']);
  });

  it('do not wait for another host', async () => {
    const { turns, request, log } = slowWorld();
    await turns('a.dk', request('one'));
    await turns('b.dk', request('two'));
    expect(log).toEqual(['one at 0', 'two at 0']);
  });

  it('go on after a request that failed, and tell who asked', async () => {
    const { turns, request } = slowWorld();
    const failing = turns('a.dk', () => Promise.reject(new Error('broken')));
    const next = turns('a.dk', request('two'));
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('two');
  });
});
