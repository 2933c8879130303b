import { makeCaptureRevision } from '../../functions/capture-revision/capture-revision.ts';
import { makeFindMeetings } from '../../functions/find-meetings/find-meetings.ts';
import type { PublicationDue } from '../../shared/contracts/publication-due.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { ListedPublication, Publication } from '../../shared/domain/publication.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { aClock } from './a-clock.ts';
import { aListedPublication } from './a-listed-publication.ts';
import { aSource, type Site } from './a-source.ts';
import { ballerup } from './ballerup.ts';
import { memoryPageArchive } from './memory-page-archive.ts';
import { memoryPublicationRecords } from './memory-publication-records.ts';
import { memoryQuarantine } from './memory-quarantine.ts';
import { memoryRegister } from './memory-register.ts';
import { memoryRevisions } from './memory-revisions.ts';
import { memorySittings } from './memory-sittings.ts';
import { memorySourceStates } from './memory-source-states.ts';
import { recordingSender } from './recording-sender.ts';

/** One publication as a site shows it: in its list, and when it is opened. */
export type Shown = { publication: Publication; listed: ListedPublication };

/** Shown in the list as it is; `listing` is what the list says otherwise. */
export const shown = (publication: Publication, listing: Partial<ListedPublication> = {}): Shown => {
  const { publicationId, committee, startsAt, stage, supplementary } = publication;
  const fingerprint = `${publicationId}|${startsAt}`;
  const as = { publicationId, committee, startsAt, stage, supplementary, fingerprint };
  return { publication, listed: aListedPublication({ ...as, ...listing }) };
};

/** A site that is watched from its list to its revisions, by the real functions over stores in memory. */
export const aWatch = async () => {
  const clock = aClock();
  const site: Site = { listed: [], published: new Map(), problem: null };
  const source = aSource(site, clock.now);
  const [asked, changed] = [recordingSender<PublicationDue>(), recordingSender<RevisionChanged>()];
  const stores = {
    records: memoryPublicationRecords(),
    states: memorySourceStates(),
    quarantine: memoryQuarantine(),
    pages: memoryPageArchive(),
    ...memoryRevisionStores(),
  };
  const { now } = clock;
  const sources = [{ sourceId: ballerup, host: 'dagsorden.ballerup.dk', source }];
  const findMeetings = makeFindMeetings({ ...stores, sources, ask: asked.send, now });
  const captureRevision = makeCaptureRevision({ ...stores, sourceOf: () => source, announce: changed.send, now });
  /** One poll and every look it asks for; gives the revisions that are told of, in order. */
  const look = async (): Promise<Revision[]> => {
    const [asks, announcements] = [asked.sent.length, changed.sent.length];
    await findMeetings({ lookAgain: true });
    for (const { message } of asked.sent.slice(asks)) await captureRevision(message);
    return Promise.all(changed.sent.slice(announcements).map(({ message }) => revisionOf(message)));
  };
  const revisionOf = async ({ meetingId, revision }: RevisionChanged): Promise<Revision> => {
    const found = await stores.revisions.get(meetingId as MeetingId, revision);
    if (found === null) throw new Error('A revision was announced that is not there.');
    return found;
  };
  // An empty list comes first: what the site shows afterwards is no baseline.
  await look();
  return {
    ...stores,
    clock,
    look,
    /** What the site shows from now on, all of it; what it showed before answers HTTP 500. */
    shows: (...publications: Shown[]) => {
      site.listed = publications.map(({ listed }) => listed);
      site.published = new Map(publications.map(({ publication }) => [publication.publicationId, publication]));
    },
    meetings: async () => [...new Set((await stores.records.ofSource(ballerup)).map(({ meetingId }) => meetingId))],
  };
};

const memoryRevisionStores = () => {
  const followed = { register: memoryRegister(), sittings: memorySittings() };
  return { ...followed, revisions: memoryRevisions(followed) };
};

/** What a look told, without the where and when. */
export const kindsIn = (revisions: readonly Revision[]): string[] =>
  revisions.flatMap(({ changes }) => changes.map(({ kind }) => kind));
