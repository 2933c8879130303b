import { makeFindMeetings } from '../../../functions/find-meetings/find-meetings.ts';
import type { PublicationDue } from '../../../shared/contracts/publication-due.ts';
import { type SourceId, sourceId } from '../../../shared/domain/ids.ts';
import type { PublicationRecord } from '../../../shared/domain/publication-record.ts';
import { aClock } from '../../support/a-clock.ts';
import { aSource, type Site } from '../../support/a-source.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryPublicationRecords } from '../../support/memory-publication-records.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { recordingSender } from '../../support/recording-sender.ts';

/** A world with the sites of some sources, polled by `find-meetings`; `queueFailures` sends fail first. */
export const aPoll = (names: readonly string[] = ['ballerup'], queueFailures = 0) => {
  const clock = aClock();
  const records = memoryPublicationRecords();
  const states = memorySourceStates();
  const quarantine = memoryQuarantine();
  const queue = recordingSender<PublicationDue>(queueFailures);
  const sites = new Map(
    names.map((name): [SourceId, Site] => [sourceId(name), { listed: [], published: new Map(), problem: null }]),
  );
  const findMeetings = makeFindMeetings({
    sources: [...sites].map(([id, site]) => ({
      sourceId: id,
      host: `dagsorden.${id}.dk`,
      source: aSource(site, clock.now),
    })),
    states,
    records,
    quarantine,
    ask: queue.send,
    now: clock.now,
  });
  return {
    clock,
    records,
    states,
    quarantine,
    queue,
    /** What the source's list shows from now on. */
    list: (listed: Site['listed'], source = ballerup) => {
      const site = sites.get(source);
      if (site !== undefined) site.listed = listed;
    },
    /** Runs one poll, and gives what was asked for in it. */
    poll: async (request = { lookAgain: true }): Promise<PublicationDue[]> => {
      const before = queue.sent.length;
      await findMeetings(request);
      return queue.sent.slice(before).map(({ message }) => message);
    },
    /** What capture-revision writes when it is done with a publication. */
    capture: async ({ listed: { publicationId: id, fingerprint } }: Pick<PublicationRecord, 'listed'>) => {
      const record = await records.get(ballerup, id);
      if (record !== null) await records.markCaptured(record, { fingerprint, at: clock.now().toISOString() });
    },
    meetingsKnown: async () => (await records.ofSource(ballerup)).map(({ meetingId }) => meetingId),
  };
};
