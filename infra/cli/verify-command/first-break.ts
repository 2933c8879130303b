import type { PageArchive } from '../../../shared/domain/page-archive.ts';
import type { Revision, Revisions } from '../../../shared/domain/revision.ts';
import { revisionText } from '../../../shared/domain/revision-text.ts';
import { sha256 } from '../../../shared/platform/sha256.ts';
import type { KeptMeeting } from '../../../shared/stores/records/kept-meetings.ts';
import { ifReadable } from './if-readable.ts';

type Kept = { revisions: Pick<Revisions, 'get'>; pages: Pick<PageArchive, 'get'> };
/** Whether a meeting's revisions are whole, and how many there are; or where they break first, and how. */
export type Walked = { whole: true; revisions: number } | { whole: false; revision: number; what: string };

/**
 * Walks a meeting's revisions from the first to the newest: none missing, each as the next one says it was, each with the
 * page it rests on.
 */
export const firstBreak = async ({ meetingId, newest }: KeptMeeting, kept: Kept): Promise<Walked> => {
  let before: Revision | null = null;
  for (let number = 1; ; number += 1) {
    const read = await ifReadable(kept.revisions.get(meetingId, number));
    if (read === 'unreadable') return broken(number, 'it cannot be read');
    if (read === null) return whenAllAreRead(newest, before);
    if (read.meetingId !== meetingId || read.number !== number) return broken(number, 'it is another one');
    if (read.previousHash !== hashOf(before))
      return before === null
        ? broken(number, 'it is not the first one')
        : broken(number - 1, `it is not what revision ${number} says it was`);
    const page: string | null = await whatOfItsPage(read, kept);
    if (page !== null) return broken(number, page);
    before = read;
  }
};

const broken = (revision: number, what: string): Walked => ({ whole: false, revision, what });
const hashOf = (revision: Revision | null): string | null =>
  revision === null ? null : sha256(revisionText(revision));

/** The head says which revision is the newest, and its hash: nothing comes after that one to say it. */
const whenAllAreRead = (newest: KeptMeeting['newest'], last: Revision | null): Walked => {
  const count = last?.number ?? 0;
  if (newest === null && last === null) return broken(1, 'it is missing, and so is every other one of this meeting');
  if (newest === null) return broken(count, 'nothing says that it is the newest one');
  if (newest.number > count) return broken(count + 1, 'it is missing');
  if (newest.number < count) return broken(newest.number + 1, 'it comes after the newest one');
  if (newest.hash !== null && newest.hash !== hashOf(last)) return broken(count, 'it is not what was written');
  return { whole: true, revisions: count };
};

/** A masked page no longer has the hash of what was fetched: of that, only that something is kept can be told. */
const whatOfItsPage = async ({ evidence }: Revision, { pages }: Kept): Promise<string | null> => {
  const page = await ifReadable(pages.get(evidence.sha256));
  if (page === 'unreadable') return 'its page cannot be read';
  if (page === null) return 'its page is missing';
  return evidence.masked || sha256(page) === evidence.sha256 ? null : 'its page is not the one that was fetched';
};
