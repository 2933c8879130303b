import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../shared/platform/copenhagen/copenhagen-time.ts';
import { danishMoment } from '../../../shared/platform/copenhagen/danish-moment.ts';

describe('a time with an offset', () => {
  it.each([
    ['2026-05-04T14:00:00+02:00', '2026-05-04T12:00:00.000Z'],
    ['2026-05-06T10:53:07.7035726+02:00', '2026-05-06T08:53:07.703Z'],
    ['2025-12-18T16:00:00', '2025-12-18T15:00:00.000Z'],
    ['2025-12-18T15:00:00Z', '2025-12-18T15:00:00.000Z'],
  ])('%s', (text, instant) => expect(instantOf(text)).toBe(instant));

  it.each(['', 'i morgen', '2026-13-01T00:00:00', '2026-02-30T10:00:00', '2026-05-04'])('is not "%s"', (text) => {
    expect(instantOf(text)).toBeNull();
  });
});

describe('a Danish date and time', () => {
  it.each([
    ['Tirsdag d. 14. april 2026 kl. 08:00', '2026-04-14T06:00:00.000Z'],
    ['Tirsdag den 3. december 2019 - kl. 13:00', '2019-12-03T12:00:00.000Z'],
    ['Mandag den 1. Juni 2026 kl. 9.30', '2026-06-01T07:30:00.000Z'],
    ['Søndag den 25. oktober 2026 kl. 02:30', '2026-10-25T00:30:00.000Z'],
    ['Søndag den 29. marts 2026 kl. 02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s', (text, instant) => expect(danishMoment(text)).toBe(instant));

  it.each(['14. april 2026', '31. juni 2026 kl. 08:00', '14. aprul 2026 kl. 08:00', '14. april 2026 kl. 25:00'])(
    'is not "%s"',
    (text) => expect(danishMoment(text)).toBeNull(),
  );
});
