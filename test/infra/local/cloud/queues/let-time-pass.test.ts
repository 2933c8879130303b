import { describe, expect, it } from 'vitest';
import type { FauxQueue } from '../../../../../infra/local/cloud/queues/fauxqs.ts';
import { letTimePass } from '../../../../../infra/local/cloud/queues/let-time-pass.ts';

const hiddenMilliseconds = 360_000;
const hour = 3_600_000;

/** How much nearer a message comes that was received so long ago, when the clock is moved on by an hour. */
const movedOn = (ageMilliseconds: number, handles: { inHand?: string[]; left?: string[] } = {}): number => {
  const visibilityDeadline = Date.now() - ageMilliseconds + hiddenMilliseconds;
  const entry = { receiptHandle: 'handle', visibilityDeadline };
  const queue = {
    delayedMessages: [],
    fifoDelayed: new Map(),
    inflightMessages: new Map([['handle', entry]]),
    getAttribute: () => String(hiddenMilliseconds / 1000),
    processTimers: () => undefined,
  } as unknown as FauxQueue;
  const { inHand = [], left = [] } = handles;
  letTimePass(queue, { milliseconds: hour, inHand: new Set(inHand), left: new Set(left) });
  return visibilityDeadline - entry.visibilityDeadline;
};

describe('a message that was received, when the clock is moved on', () => {
  it.each([
    ['on its way to whoever asked for it: it would be brought twice', 0, movedOn(100)],
    ['in hand, however long', 0, movedOn(60_000, { inHand: ['handle'] })],
    ['left for later, just now', hour, movedOn(100, { left: ['handle'] })],
    ['lost on its way', hour, movedOn(60_000)],
  ])('that is %s comes nearer by %i ms', (_, expected, moved) => {
    expect(moved).toBe(expected);
  });
});
