import { wishInWords } from '../../shared/channels/danish-words.ts';
import { cadenceInWords } from '../../shared/channels/subscription-in-words.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { sourceOfMeeting } from '../../shared/domain/meeting-id.ts';
import { distinctWishes, type Subscriber, type Subscription } from '../../shared/domain/subscription.ts';
import type { Trace } from '../../shared/domain/trace.ts';
import { deliveryInWords } from './delivery-in-words.ts';
import { inWords, placeOf, type Watched } from './place-of.ts';

type Kept = {
  subscriber: Subscriber;
  owned: readonly Subscription[];
  trace: Trace;
  lastMailAt: string | null;
  /** How often a mail was asked for at the address today. */
  askedToday: number;
};
/** What names what is kept: the municipalities, and where our pages are. */
type Known = { watched: Watched; pagesAt: string };

/**
 * All that we keep of a subscriber (GDPR, articles 15 and 20), as JSON that people and programs can read: each thing as it
 * is stored, behind a sentence that says what it is.
 */
export const exportOf = ({ subscriber, owned, trace, lastMailAt, askedToday }: Kept, known: Known): string =>
  JSON.stringify(
    {
      adresse: addressOf(subscriber),
      vores_nummer: subscriber.subscriberId,
      abonnementer: owned.map((one) => ({ i_ord: subscribed(one, known), ...withoutOwner(one) })),
      mails: trace.deliveries.map((one) => ({ i_ord: deliveryInWords(one), ...withoutOwner(one) })),
      varsler: trace.alerts.map((one) => ({ ...alerted(one, known), ...withoutOwner(one) })),
      sidst_skrevet: lastMailAt,
      mails_der_ikke_kom_frem: trace.softBounces,
      bedt_om_mail_i_dag: askedToday,
      ogsaa_gemt,
    },
    null,
    2,
  );

const ogsaa_gemt =
  'Mails og varsler gemmes i 90 dage. Vi gemmer også, hvilken dag vi næste gang ser efter, om noget af dette skal slettes. Tilmeldinger fra et netværk tælles i en time under et tal, der ikke kan føres tilbage til dig.';

const addressOf = ({ destination }: Subscriber): string =>
  destination.via === 'email' ? destination.address : destination.channel;

/** Said once, at the top. */
const withoutOwner = <Row extends { subscriberId: unknown; via: unknown; group?: unknown }>({
  subscriberId: _own,
  via: _via,
  group: _group,
  ...row
}: Row) => row;

const statuses: Record<Subscription['status'], string> = {
  pending: 'ikke bekræftet',
  active: 'aktivt',
  paused: 'på pause',
  ended: 'stoppet',
};

const subscribed = (one: Subscription, { watched }: Known): string =>
  `${inWords(one, watched)}, ${cadenceInWords(one.cadence)}: ${statuses[one.status]}`;

const alerted = ({ meetingId, revision, matches }: Alert, { watched, pagesAt }: Known) => {
  const place = placeOf(sourceOfMeeting(meetingId), watched);
  const reasons = distinctWishes(matches.flatMap(({ because }) => because));
  return {
    fordi: reasons.map((wish) => wishInWords(wish, place)),
    hvad_vi_skrev_om: new URL(`/besked/${meetingId}/${revision}`, pagesAt).href,
  };
};
