import { describe, expect, it } from 'vitest';
import { adjustableClock, realClock } from '../../../../infra/local/cloud/clock.ts';

describe('an adjustable clock', () => {
  const start = new Date('2026-04-14T06:00:00Z');

  it('begins where it is told to, and goes on at the real pace', () => {
    const clock = adjustableClock({ start });
    expect(clock.now().getTime() - Date.now()).toBeCloseTo(clock.offsetMilliseconds(), -2);
    expect(clock.now() >= start).toBe(true);
  });

  it('is moved on by a time or to a time', () => {
    const clock = adjustableClock({ start });
    clock.advance(3_600_000);
    expect(clock.now() >= new Date('2026-04-14T07:00:00Z')).toBe(true);
    clock.set(new Date('2026-05-12T06:00:00Z'));
    expect(clock.now() >= new Date('2026-05-12T06:00:00Z')).toBe(true);
  });

  it('never runs backwards', () => {
    const clock = adjustableClock({ start });
    expect(() => clock.set(new Date('2026-04-13T06:00:00Z'))).toThrow('Time does not run backwards');
    expect(() => clock.advance(-1)).toThrow('Time does not run backwards');
  });
});

it('the real clock is not ahead of anything', () => {
  expect(realClock.offsetMilliseconds()).toBe(0);
});
