import { makeCaptureRevision } from '../../../functions/capture-revision/capture-revision.ts';
import { makeRaiseAlerts } from '../../../functions/raise-alerts/raise-alerts.ts';
import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import type { RevisionChanged } from '../../../shared/contracts/revision-changed.ts';
import { meetingIdOf } from '../../../shared/domain/meeting-id.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import { aClock } from '../../support/a-clock.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { aPublicationRecord } from '../../support/a-publication-record.ts';
import { aSource, type Site } from '../../support/a-source.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryPageArchive } from '../../support/memory-page-archive.ts';
import { memoryPublicationRecords } from '../../support/memory-publication-records.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { recordingSender } from '../../support/recording-sender.ts';

export const meetingId = meetingIdOf(ballerup, aListedPublication());

/** One meeting on its site, captured by the real function over stores in memory, and told to one who follows all of it. */
export const aCapturedMeeting = async () => {
  const clock = aClock('2026-04-01T06:00:00.000Z');
  const site: Site = { listed: [], published: new Map(), problem: null };
  const [announced, emailed] = [recordingSender<RevisionChanged>(), recordingSender<DeliveryDue>()];
  const [stores, subscriptions, outbox] = [memoryStores(), memorySubscriptions(), memoryOutbox()];
  await subscriptions.add(aSubscription({ status: 'active', wishes: [{ by: 'source' }] }));
  const captureRevision = makeCaptureRevision({
    ...stores,
    sourceOf: () => aSource(site, clock.now),
    announce: announced.send,
    now: clock.now,
  });
  const raiseAlerts = makeRaiseAlerts({
    revisions: stores.revisions,
    sittings: stores.sittings,
    subscriptions,
    configured: [],
    outbox,
    send: { email: emailed.send, slack: emailed.send },
    now: clock.now,
  });
  return {
    clock,
    raiseAlerts,
    announced: () => announced.sent.map(({ message }) => message),
    emailed: () => emailed.sent.map(({ message }) => message.deliveryId),
    /** What the site shows of the meeting under this publication's id from now on. */
    show: async (publication: Publication) => {
      const { publicationId, stage, supplementary } = publication;
      site.published.set(publicationId, publication);
      const listed = aListedPublication({ publicationId, stage, supplementary });
      const known = await stores.records.get(ballerup, publicationId);
      await stores.records.saveListed(aPublicationRecord({ ...known, listed }));
    },
    /** One of the queue's messages is delivered. */
    capture: ({ publicationId }: Pick<Publication, 'publicationId'>) =>
      captureRevision({ sourceId: ballerup, publicationId, meetingId, reason: 'changed', fingerprint: 'seen' }),
    revisions: async (): Promise<Revision[]> => {
      const newest = (await stores.revisions.latest(meetingId))?.number ?? 0;
      const numbers = Array.from({ length: newest }, (_, index) => index + 1);
      const found = await Promise.all(numbers.map((number) => stores.revisions.get(meetingId, number)));
      return found.filter((revision) => revision !== null);
    },
  };
};

const memoryStores = () => {
  const followed = { register: memoryRegister(), sittings: memorySittings() };
  return {
    ...followed,
    revisions: memoryRevisions(followed),
    records: memoryPublicationRecords(),
    states: memorySourceStates(),
    quarantine: memoryQuarantine(),
    pages: memoryPageArchive(),
  };
};
