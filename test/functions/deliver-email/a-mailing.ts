import PostalMime from 'postal-mime';
import { makeDeliverEmail } from '../../../functions/deliver-email/deliver-email.ts';
import type { Sent } from '../../../shared/channels/bring-out.ts';
import { makeLookUpLetters } from '../../../shared/channels/look-up-letters.ts';
import type { SendTo } from '../../../shared/contracts/send-to.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aClock } from '../../support/a-clock.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { memoryLastMails } from '../../support/memory-last-mails.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { testTokens } from '../../support/test-tokens.ts';

export const address = 'astrid@example.dk';
const publicUrl = 'https://web.example/';

type Answer = Sent | Error;

/** Deliveries to one reader, `astrid@example.dk`; the provider gives the answers in turn, and then accepts. */
export const aMailing = async (gate: SendTo = 'everyone', answers: Answer[] = []) => {
  const clock = aClock();
  const [outbox, revisions, subscriptions, states] = [
    memoryOutbox(),
    memoryRevisions(),
    memorySubscriptions(),
    memorySourceStates(),
  ];
  const [lastMails, sittings, register] = [memoryLastMails(), memorySittings(), memoryRegister()];
  const sent: { from: string; to: string; raw: Uint8Array }[] = [];
  const { subscriberId } = await subscriptions.subscriberFor({ via: 'email', address });
  const deliver = makeDeliverEmail({
    lastMails,
    outbox,
    subscriptions,
    sittings,
    register,
    states,
    lookUpLetters: makeLookUpLetters({ outbox, revisions, states }, { municipalityOf: () => 'Ballerup', publicUrl }),
    municipalityOf: () => 'Ballerup',
    tokens: testTokens(clock.now),
    sendMail: async (mail) => {
      sent.push(mail);
      const answer = answers.shift() ?? { status: 'accepted', providerId: `ses-${sent.length}` };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    settings: { from: 'varsel@example.dk', publicUrl, gate },
    now: clock.now,
  });
  return {
    clock,
    outbox,
    lastMails,
    revisions,
    sittings,
    register,
    states,
    subscriptions,
    subscriberId,
    sent,
    deliver: ({ deliveryId }: Pick<Delivery, 'deliveryId'>) => deliver({ deliveryId }),
    subscribed: async (overrides: Partial<Subscription> = {}) => {
      const subscription = aSubscription({ subscriberId, status: 'active', ...overrides });
      await subscriptions.add(subscription);
      return subscription;
    },
    /** What the provider was given, as a mail program reads it. */
    mails: () => Promise.all(sent.map(({ raw }) => PostalMime.parse(raw))),
  };
};

export type Mailing = Awaited<ReturnType<typeof aMailing>>;

/** The token in a link of the mail, for the page that the link opens. */
export const tokenIn = (text: string | undefined, page: 'bekraeft' | 'afmeld' | 'styr'): string =>
  new RegExp(`https://web\\.example/${page}/(\\S+)`).exec(text ?? '')?.[1] ?? '';
