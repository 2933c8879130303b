import { describe, expect, it } from 'vitest';
import { timeout } from './system/choose-faults.ts';
import { withEachFault } from './system/each-fault.ts';
import { correction } from './system/stories.ts';

describe('the source corrects what a hundred readers were told', () => {
  it('nobody misses the correction, and nobody is told twice but in the one window, wherever it fails or is killed', {
    timeout,
  }, async () => {
    expect(await withEachFault(correction, { ways: 1 })).toEqual([]);
  });
});
