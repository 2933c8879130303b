import { describe, expect, it } from 'vitest';
import { timeout } from './system/choose-faults.ts';
import { withEachFault } from './system/each-fault.ts';
import { brakeOff } from './system/stories.ts';

describe('the brake is taken off what a hundred readers wait for', () => {
  it('nobody is missed, and nobody is told twice but in the one window, wherever it fails or is killed', {
    timeout,
  }, async () => {
    expect(await withEachFault(brakeOff, { ways: 2 })).toEqual([]);
  });
});
