const zone = 'Europe/Copenhagen';
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
const dayMilliseconds = 24 * 3_600_000;

/** The date in Denmark (YYYY-MM-DD) of a UTC instant. */
export const danishDateOf = (instant: string): string => day.format(new Date(instant));

/** The UTC instant at which a date (YYYY-MM-DD) begins in Denmark. */
export const startOfDanishDate = (date: string): string => {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  // Denmark is an hour or two before UTC: at UTC midnight its clock says 1 or 2.
  return new Date(midnight - Number(hour.format(midnight)) * 3_600_000).toISOString();
};

/** A date so many days on. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * dayMilliseconds).toISOString().slice(0, 10);

/** Whole days from one UTC instant to another, by the calendar in Denmark. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(danishDateOf(to)) - Date.parse(danishDateOf(from))) / dayMilliseconds);
