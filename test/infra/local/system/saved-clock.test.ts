import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savedClock } from '../../../../infra/local/system/saved-clock.ts';

const start = new Date('2026-04-07T08:00:00.000Z');

describe('the clock of a story', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'referatvagt-clock-')), 'clock.json');
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00.000Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes on at the real pace, and after a restart from where it had come to', () => {
    const clock = savedClock(path, { start });
    clock.set(new Date('2026-04-08T08:00:00.000Z'));
    vi.setSystemTime('2026-11-22T13:00:00.000Z');
    expect(clock.now().toISOString()).toBe('2026-04-08T09:00:00.000Z');
    clock.keep();
    vi.setSystemTime('2026-11-25T12:00:00.000Z');
    expect(savedClock(path, { start }).now().toISOString()).toBe('2026-04-08T09:00:00.000Z');
  });
});
