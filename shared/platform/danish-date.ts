const zone = 'Europe/Copenhagen';
const part = (instant: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('da-DK', { timeZone: zone, ...options }).format(new Date(instant));

/** "tirsdag 14. april 2026": the day of a UTC instant in Denmark. */
export const danishDay = (instant: string): string =>
  `${part(instant, { weekday: 'long' })} ${part(instant, { day: 'numeric', month: 'long', year: 'numeric' })}`;

/** "14. april 2026" */
export const danishDate = (instant: string): string =>
  part(instant, { day: 'numeric', month: 'long', year: 'numeric' });

/** "14. april" */
export const danishDayAndMonth = (instant: string): string => part(instant, { day: 'numeric', month: 'long' });

/** "10.53" */
export const danishTime = (instant: string): string =>
  part(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).replace(':', '.');

/** "15. april kl. 10.53" */
export const danishMoment = (instant: string): string => `${danishDayAndMonth(instant)} kl. ${danishTime(instant)}`;

/** "2026-04-14": the date in Denmark, for keys. */
export const danishDayKey = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );

export const isMondayInDenmark = (instant: string): boolean =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' }).format(new Date(instant)) === 'Monday';
