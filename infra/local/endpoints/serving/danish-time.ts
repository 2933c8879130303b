const inCopenhagen = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', ...options });

const withWeekday = inCopenhagen({ dateStyle: 'full', timeStyle: 'short' });
const short = inCopenhagen({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** "tirsdag den 14. april 2026 kl. 08.00", in Copenhagen. */
export const longTime = (instant: string) => withWeekday.format(new Date(instant));

/** "14. apr., 08.00", in Copenhagen. */
export const shortTime = (instant: string) => short.format(new Date(instant));
