import { describe, expect, it } from 'vitest';
import { retryAfterSeconds } from '../../../shared/platform/http/retry-after.ts';

const now = new Date('2026-04-15T08:00:00.000Z');

describe('how long a site asks us to wait', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Wed, 15 Apr 2026 08:02:00 GMT', 120],
    ['Wed, 15 Apr 2026 07:00:00 GMT', 0],
    ['Wednesday, 15-Apr-26 08:00:30 GMT', 30],
    ['86400', 3600],
    ['Thu, 16 Apr 2026 08:00:00 GMT', 3600],
    ['99999999999999999999999', 3600],
  ])('%s is %i seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });

  it.each(['', 'soon', '-5', '1.5', '1e3 '])('is not told by "%s"', (header) => {
    expect([null, 0]).toContain(retryAfterSeconds(header, now));
  });

  it('is not told without the header', () => {
    expect(retryAfterSeconds(undefined, now)).toBeNull();
  });
});
