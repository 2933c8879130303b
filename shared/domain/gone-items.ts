import { isAboutItem } from './change.ts';
import type { AgendaItem } from './meeting.ts';
import type { Revision, Revisions } from './revision.ts';

/** Absences are confirmed at a later look, and a cancelled meeting may have been emptied before it said so. */
const farthestBack = 10;

/**
 * The items that a revision tells to be gone - absent, or all of a meeting that is cancelled - as they last stood: their
 * readers asked for words and topics of texts that this revision does not hold any more.
 */
export const goneItems = async (
  { meetingId, number, changes, meeting }: Revision,
  { get }: Pick<Revisions, 'get'>,
): Promise<AgendaItem[]> => {
  const here = new Set(meeting.items.map(({ title }) => title));
  const absent = new Set(changes.filter(isAboutItem).flatMap(({ item }) => (here.has(item.title) ? [] : [item.title])));
  const isCancelled = changes.some(({ kind }) => kind === 'meeting-cancelled');
  const found = new Map<string, AgendaItem>();
  const isDone = () => (isCancelled ? found.size > 0 : found.size === absent.size);
  for (let back = 1; back <= Math.min(farthestBack, number - 1) && !isDone(); back += 1) {
    const earlier = await get(meetingId, number - back);
    const gone = (earlier?.meeting.items ?? []).filter(
      ({ title }) => absent.has(title) || (isCancelled && !here.has(title)),
    );
    for (const item of gone) if (!found.has(item.title)) found.set(item.title, item);
  }
  return [...found.values()];
};
