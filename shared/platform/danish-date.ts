const zone = 'Europe/Copenhagen';
/** A formatter is dear to make and cheap to use. */
const danish = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('da-DK', { timeZone: zone, ...options });
  return (instant: string): string => formatter.format(new Date(instant));
};

const weekday = danish({ weekday: 'long' });
const fullDate = danish({ day: 'numeric', month: 'long', year: 'numeric' });
const dayAndMonth = danish({ day: 'numeric', month: 'long' });
const clock = danish({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "tirsdag 14. april 2026": the day of a UTC instant in Denmark. */
export const danishDay = (instant: string): string => `${weekday(instant)} ${fullDate(instant)}`;

/** "14. april 2026" */
export const danishDate = (instant: string): string => fullDate(instant);

/** "14. april" */
export const danishDayAndMonth = (instant: string): string => dayAndMonth(instant);

/** "10.53" */
export const danishTime = (instant: string): string => clock(instant).replace(':', '.');

/** "15. april kl. 10.53" */
export const danishMoment = (instant: string): string => `${danishDayAndMonth(instant)} kl. ${danishTime(instant)}`;

export const isMondayInDenmark = (instant: string): boolean =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' }).format(new Date(instant)) === 'Monday';
