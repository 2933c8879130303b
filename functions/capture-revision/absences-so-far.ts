import { absentItemsIn, type ItemAbsent, unconfirmedAbsences } from '../../shared/domain/absences.ts';
import type { AgendaItem } from '../../shared/domain/meeting.ts';
import { isSecondLook } from '../../shared/domain/plausibility.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';
import type { Reading } from './reading.ts';

/** Absences that one look has shown, and the capture that did. */
export type Unconfirmed = { capture: Revision; absences: ItemAbsent[] };

type Stored = Pick<CaptureRevisionDependencies, 'revisions'>;

/** Each capture finds again what was absent before it, so the newest one has them all. */
export const unconfirmedIn = async (latest: Revision, { revisions }: Stored): Promise<Unconfirmed> => {
  const followUps: Revision[] = [];
  let capture = latest;
  while (capture.occasion === 'follow-up') {
    followUps.push(capture);
    const before = await revisions.get(capture.meetingId, capture.number - 1);
    if (before === null) return { capture, absences: [] };
    capture = before;
  }
  return { capture, absences: unconfirmedAbsences(capture, followUps) };
};

/** The absent items as they last stood. */
export const absentItems = async ({ capture, absences }: Unconfirmed, { revisions }: Stored): Promise<AgendaItem[]> => {
  const items: AgendaItem[] = [];
  for (let number = capture.number - 1; items.length < absences.length && number > 0; number -= 1) {
    const earlier = await revisions.get(capture.meetingId, number);
    if (earlier === null) break;
    items.push(
      ...absentItemsIn(earlier.meeting, absences).filter((item) => !items.some((found) => isOne(found, item))),
    );
  }
  return items;
};

const isOne = (one: AgendaItem, other: AgendaItem): boolean => one.number === other.number && one.title === other.title;

/** Another of the sitting's publications may never have held the item: only the one that lost it can confirm that. */
export const isConfirmedBy = ({ read }: Reading, { capture }: Unconfirmed, now: Date): boolean =>
  pageOf(read.page.url) === pageOf(capture.evidence.url) && isSecondLook(capture.capturedAt, now);

/** A site may have moved to another host since: its pages are still the same ones. */
const pageOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};
