import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../support/property-runs.ts';
import { inFull, timeout } from './system/choose-faults.ts';
import { complaintsOf } from './system/each-fault.ts';
import { hows } from './system/fault.ts';
import { findPoints, runWith } from './system/run.ts';
import { publication } from './system/stories.ts';
import { aTally } from './system/tally.ts';

describe('two faults in one publication', () => {
  it('miss nobody, wherever they meet', { timeout }, async () => {
    const points = await findPoints(publication);
    const runs = propertyRuns(inFull ? 2_000 : 25);
    const tally = aTally(`Two faults in a publication, seed ${runs.seed}`, points.calls);
    const fault = fc.record({ at: fc.constantFrom(...points.calls), how: fc.constantFrom(...hows) });
    await fc.assert(
      fc.asyncProperty(fault, fault, async (one, other) => {
        const verdict = await runWith(publication, points, [one, other]);
        tally.add([one, other], verdict);
        expect(complaintsOf([one, other], verdict)).toEqual([]);
      }),
      runs,
    );
    tally.print();
  });
});
