import { describe, expect, it } from 'vitest';
import { disputedLabels, isAbout } from '../../accuracy/disputed-labels.ts';
import { greve, hasGreve } from '../../accuracy/greve.ts';
import { measure, readAll } from '../../accuracy/measure.ts';
import { otherMunicipalities } from '../../accuracy/other-municipalities.ts';
import { shortcomings } from '../../accuracy/thresholds.ts';

describe('labelled decisions of other municipalities', () => {
  const decisions = otherMunicipalities();

  it('are read well enough, and none put off is missed or made up', () => {
    expect(shortcomings(measure(readAll(decisions)))).toEqual([]);
  });

  it('are at least 220, each with a text of its own', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(220);
    expect(new Set(decisions.map(({ text }) => text)).size).toBe(decisions.length);
  });
});

describe.skipIf(!hasGreve)('the labelled decisions of Greve (needs ../shared/data)', () => {
  it('are read well enough, and none put off is missed or made up', () => {
    expect(shortcomings(measure(readAll(greve())))).toEqual([]);
  });

  it('have no dispute about a label that is read as it stands', () => {
    const readings = readAll([...greve(), ...otherMunicipalities()]);
    const idle = disputedLabels().filter((dispute) => !readings.some((reading) => isAbout(dispute, reading)));
    expect(idle).toEqual([]);
  });
});
