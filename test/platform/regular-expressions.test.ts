import { describe, expect, it } from 'vitest';
import { checkedPatterns } from '../patterns/checked-patterns.ts';
import { keyOf, ownPatterns } from '../patterns/own-patterns.ts';

describe('the regular expressions of our code', () => {
  it('were all found to take time by the length of the text (a new one is checked by "npm run patterns")', async () => {
    const patterns = await ownPatterns();
    const checked = checkedPatterns();
    expect(patterns.length).toBeGreaterThan(100);
    expect(patterns.filter(({ source }) => source.includes('(?<![a-zA-Z')).length).toBeGreaterThan(5);
    expect(
      patterns.filter((pattern) => !checked.has(keyOf(pattern))).map(({ file, source }) => `${file}: ${source}`),
    ).toEqual([]);
  });
});
