import { Temporal } from 'temporal-polyfill';

const inCopenhagen = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Copenhagen');

/** As meetings' times are written: "2026-04-14T08:00:00+02:00". */
export const localTime = (instant: string) =>
  inCopenhagen(instant).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** As release times are written, with seven decimals: "2026-04-15T10:53:07.0000000+02:00". */
export const releasedDate = (instant: string) =>
  inCopenhagen(instant).toString({ timeZoneName: 'never', fractionalSecondDigits: 7 });

/** The same local time so many days later (negative: earlier), as an instant. */
export const daysLater = (instant: string, days: number) => inCopenhagen(instant).add({ days }).toInstant().toString();

/** "tirsdag den 14. april 2026". */
export const longDate = (instant: string) =>
  new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'full' }).format(new Date(instant));
