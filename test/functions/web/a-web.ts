import { makeWeb } from '../../../functions/web/web.ts';
import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { signedTokens } from '../../../shared/platform/signed-token.ts';
import { aClock } from '../../support/a-clock.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryLastMails } from '../../support/memory-last-mails.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySignUpLimits } from '../../support/memory-sign-up-limits.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { memoryTraces } from '../../support/memory-traces.ts';
import { notingCalls, notingWrites } from '../../support/noted-writes.ts';
import { recordingSender } from '../../support/recording-sender.ts';

/** A field that comes several times has several values. */
type Fields = Record<string, string | string[]>;

const pairsOf = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, given]) => [given].flat().map((value): [string, string] => [name, value]));

/**
 * The pages over stores in memory; `calls` names every call that a request led to, `writes` the writing ones, and
 * `tokenKey` is the secret that the links are signed with.
 */
export const aWeb = () => {
  const clock = aClock();
  const [calls, writes]: [string[], string[]] = [[], []];
  const noted = <Store extends object>(store: Store): Store => notingCalls(notingWrites(store, writes), calls);
  const tokenKey = { now: 'k'.repeat(64) };
  const [revisions, states, subscriptions, outbox] = [
    memoryRevisions(),
    memorySourceStates(),
    memorySubscriptions(),
    memoryOutbox(),
  ];
  const queue = recordingSender<DeliveryDue>();
  const tokens = signedTokens(async () => tokenKey.now, clock.now);
  const [sittings, limits] = [memorySittings(), memorySignUpLimits()];
  const [lastMails, traces] = [memoryLastMails(), memoryTraces()];
  const origin = { now: '198.51.100.7' };
  /** How long whoever has signed up waits for the preview. */
  const patience: { is: 'endless' | 'none' } = { is: 'endless' };
  let ids = 0;
  const web = makeWeb({
    watched: [{ sourceId: ballerup, municipality: 'Ballerup' }],
    states: noted(states),
    revisions: noted(revisions),
    sittings: noted(sittings),
    limits: noted(limits),
    lastMails: noted(lastMails),
    subscriptions: noted(subscriptions),
    outbox: noted(outbox),
    traces: noted(traces),
    send: async (messages) => {
      for (const notes of [calls, writes]) notes.push('send');
      await queue.send(messages);
    },
    tokens,
    originOf: () => origin.now,
    within: (_milliseconds, work) => (patience.is === 'endless' ? work : Promise.race([work, null])),
    now: clock.now,
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
  });
  const form = (fields: Fields) => ({ method: 'POST', body: new URLSearchParams(pairsOf(fields)) });
  return {
    clock,
    calls,
    writes,
    tokenKey,
    revisions,
    states,
    sittings,
    lastMails,
    traces,
    origin,
    patience,
    subscriptions,
    outbox,
    queue,
    tokens,
    open: async (path: string, init?: RequestInit) => web.request(path, init),
    press: async (path: string, fields: Fields = {}) => web.request(path, form(fields)),
    /** A subscription, and the tokens that the mails about it carry. */
    subscribed: async (overrides: Partial<Subscription> = {}) => {
      const subscription = aSubscription(overrides);
      await subscriptions.add(subscription);
      const { subscriberId, subscriptionId } = subscription;
      const claims = { subscriberId, subscriptionIds: [subscriptionId] };
      return {
        subscription,
        confirm: `/bekraeft/${await tokens.sign('confirm', claims)}`,
        manage: `/styr/${await tokens.sign('manage', { subscriberId, subscriptionIds: [] })}`,
        unsubscribe: `/afmeld/${await tokens.sign('unsubscribe', claims)}`,
        now: () => subscriptions.get(subscriberId, subscriptionId),
      };
    },
  };
};
