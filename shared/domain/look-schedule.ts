const hour = 3_600_000;
const day = 24 * hour;

/** How often a publication is looked at again, by its age in days after the meeting: hot ones at every poll. */
const looks: readonly { untilDaysAfter: number; everyMilliseconds: number }[] = [
  { untilDaysAfter: 14, everyMilliseconds: 0 },
  { untilDaysAfter: 30, everyMilliseconds: 6 * hour },
  { untilDaysAfter: 90, everyMilliseconds: day },
  { untilDaysAfter: 365, everyMilliseconds: 7 * day },
];
const everyMonth = 30 * day;

/**
 * Whether a publication is due for another look. Published minutes and agendas are edited in place, usually with no
 * mark, most of them within days: so often at first, and never quite stopping. Instants are ISO 8601.
 */
export const isDueForAnotherLook = (publication: { startsAt: string; capturedAt: string }, now: Date): boolean => {
  const daysAfter = (now.getTime() - Date.parse(publication.startsAt)) / day;
  const every = looks.find(({ untilDaysAfter }) => daysAfter <= untilDaysAfter)?.everyMilliseconds ?? everyMonth;
  return now.getTime() - Date.parse(publication.capturedAt) >= every;
};
