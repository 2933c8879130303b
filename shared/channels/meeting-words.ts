import { isCancelled } from '../domain/cancellation.ts';
import type { Appointment } from '../domain/change.ts';
import type { MeetingNews } from '../domain/news.ts';
import { danishDay, danishTime } from '../platform/danish-date.ts';

/** What happened to a meeting as a whole: a heading, and what stood and stands. */
export type MeetingLines = { heading: string; before: string | null; now: string | null; quote: string | null };

export const meetingLines = (change: MeetingNews): MeetingLines => {
  if (change.kind === 'meeting-cancelled')
    return { heading: 'Mødet er aflyst', before: null, now: null, quote: change.quote };
  const { before, after } = change;
  return { heading: movedHeading(before, after), before: whenAndWhere(before), now: whenAndWhere(after), quote: null };
};

const movedHeading = (before: Appointment, after: Appointment): string => {
  if (isCancelled(before.place)) return 'Mødet holdes alligevel';
  return before.startsAt === after.startsAt ? 'Mødet holdes et andet sted' : `Mødet er flyttet til ${when(after)}`;
};

const when = ({ startsAt }: Appointment): string => `${danishDay(startsAt)} kl. ${danishTime(startsAt)}`;
const whenAndWhere = (appointment: Appointment): string =>
  [when(appointment), appointment.place].filter((part) => part !== null).join(', ');
