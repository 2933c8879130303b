import { makeCaptureRevision } from '../../../functions/capture-revision/capture-revision.ts';
import { makeDeliverEmail } from '../../../functions/deliver-email/deliver-email.ts';
import { makeDeliverSlack } from '../../../functions/deliver-slack/deliver-slack.ts';
import { makeFindMeetings } from '../../../functions/find-meetings/find-meetings.ts';
import { configuredInterests } from '../../../functions/raise-alerts/configured-interests.ts';
import { makeRaiseAlerts } from '../../../functions/raise-alerts/raise-alerts.ts';
import { makeSendDigests } from '../../../functions/send-digests/send-digests.ts';
import { makeWatchOver } from '../../../functions/watch-over/watch-over.ts';
import { makeLookUpLetters } from '../../../shared/channels/look-up-letters.ts';
import { channelPace } from '../../../shared/channels/slack/patient-slack.ts';
import { deliveryDue } from '../../../shared/contracts/delivery-due.ts';
import { publicationDue } from '../../../shared/contracts/publication-due.ts';
import { revisionChanged } from '../../../shared/contracts/revision-changed.ts';
import { eachMessage } from '../../../shared/platform/each-message.ts';
import type { Source } from '../../../shared/sources/source.ts';
import { aContext } from '../../support/an-sqs-event.ts';
import { ballerup } from '../../support/ballerup.ts';
import { testTokens } from '../../support/test-tokens.ts';
import { aProcess } from './a-process.ts';
import type { Life } from './fault.ts';
import { instrumented } from './instrumented.ts';
import type { Mouths } from './mouths.ts';
import type { Probe } from './probe.ts';
import { configuredChannels, type Town } from './readers.ts';
import type { Queues } from './the-queues.ts';
import type { Stores } from './the-stores.ts';

type World = {
  town: Town;
  probe: Probe;
  /** The stores as one process of a function has them. */
  storesOf: (name: string, life: Life) => Stores;
  source: Source;
  queues: Queues;
  mouths: Mouths;
  now: () => Date;
};
type Handler = ReturnType<typeof eachMessage>;

const publicUrl = 'https://web.example/';
const municipalityOf = () => 'Ballerup';

/** Every function between a publication and a delivery, wired as its handler does, each in a process of its own. */
export const theFunctions = (world: World) => {
  const { probe, storesOf } = world;
  /** The stores and what else the function needs, with the probe around all of it. */
  const around: Around = (name, life, more) =>
    instrumented(name, { ...storesOf(name, life), ...more }, { probe, life });
  return { ...readers(world, around), ...raisers(world, around), ...deliverers(world, around) };
};

type Around = <More extends object>(name: string, life: Life, more: More) => Stores & More;

const called = (handler: Handler) => (event: Parameters<Handler>[0]) => handler(event, aContext);

const readers = ({ source, queues, now }: World, around: Around) => ({
  findMeetings: aProcess((life) => {
    const watched = around('find-meetings', life, { source, ask: queues.publications.send, now });
    const sources = [{ sourceId: ballerup, host: 'dagsorden.ballerup.dk', source: watched.source }];
    const findMeetings = makeFindMeetings({ ...watched, sources });
    return (_: null) => findMeetings({ lookAgain: true });
  }),
  captureRevision: aProcess((life) => {
    const watched = around('capture-revision', life, { source, announce: queues.changes.send, now });
    return called(eachMessage(publicationDue, makeCaptureRevision({ ...watched, sourceOf: () => watched.source })));
  }),
});

const raisers = ({ town, queues, now }: World, around: Around) => {
  const send = { email: queues.email.send, slack: queues.slack.send };
  return {
    raiseAlerts: aProcess((life) => {
      const configured = configuredInterests(configuredChannels(town));
      const watched = around('raise-alerts', life, { configured, send, now });
      return called(eachMessage(revisionChanged, makeRaiseAlerts(watched)));
    }),
    sendDigests: aProcess((life) => {
      const sendDigests = makeSendDigests(around('send-digests', life, { send: send.email, now }));
      return (_: null) => sendDigests();
    }),
    watchOver: aProcess((life) => {
      const watched = around('watch-over', life, { announce: queues.changes.send, send, now });
      const watchOver = makeWatchOver(watched);
      return (_: null) => watchOver();
    }),
  };
};

const deliverers = ({ mouths, now }: World, around: Around) => ({
  deliverEmail: aProcess((life) => {
    const tokens = testTokens(now);
    const settings = { from: 'varsel@example.dk', publicUrl, gate: 'everyone' as const };
    const needed = { tokens, sendMail: mouths.sendMail, settings, municipalityOf, now };
    const watched = around('deliver-email', life, needed);
    const lookUpLetters = makeLookUpLetters(watched, { municipalityOf, publicUrl });
    return called(eachMessage(deliveryDue, makeDeliverEmail({ ...watched, lookUpLetters })));
  }),
  deliverSlack: aProcess((life) => {
    const pause = async () => undefined;
    const needed = {
      slack: mouths.slack,
      operatorsToken: async () => 'xoxb-test',
      workspaceOf: async () => null,
      municipalityOf,
      pause,
      now,
    };
    const watched = around('deliver-slack', life, needed);
    const lookUpLetters = makeLookUpLetters(watched, { municipalityOf, publicUrl });
    const slackFor = () => watched.slack;
    const deliverSlack = makeDeliverSlack({ ...watched, lookUpLetters, slackFor, pace: channelPace(watched) });
    return called(eachMessage(deliveryDue, deliverSlack));
  }),
});
