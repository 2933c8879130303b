// Nobody would hear of minutes for as long as a site asks us away: one that says a day is asked again after an hour.
const longestSeconds = 60 * 60;

/** Seconds to wait by a `Retry-After` header (RFC 9110, 10.2.3: seconds or a date), at most an hour; null without one. */
export const retryAfterSeconds = (header: string | undefined, now: Date): number | null => {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), longestSeconds);
};
