import { describe, expect, it } from 'vitest';
import type { NoiseRule } from '../../../shared/domain/noise/noise-rule.ts';
import { noiseRules, quietText } from '../../../shared/domain/noise/quiet-text.ts';

const pairsOf = (which: (rule: NoiseRule) => readonly (readonly [string, string])[]) =>
  noiseRules.flatMap((rule) => which(rule).map(([one, other]) => [rule.name, one, other, rule] as const));

describe('the rules about noise', () => {
  it.each(pairsOf(({ same }) => same))('%s: %j says the same as %j', (_, one, other, { quieten }) => {
    expect(one).not.toBe(other);
    expect(quieten(one)).toBe(quieten(other));
    expect(quietText(one)).toBe(quietText(other));
  });

  it.each(pairsOf(({ different }) => different))('%s: %j does not say the same as %j', (_, one, other) => {
    expect(quietText(one)).not.toBe(quietText(other));
  });

  it('each have a name of their own, and examples', () => {
    expect(new Set(noiseRules.map(({ name }) => name)).size).toBe(noiseRules.length);
    expect(noiseRules.filter(({ same, different }) => same.length === 0 || different.length === 0)).toEqual([]);
  });
});
