import { Hono } from 'hono';
import { subscriberId } from '../../../shared/domain/ids.ts';
import { isAlike, type Subscription } from '../../../shared/domain/subscription.ts';
import { isNamedBy, type TokenPurpose } from '../../../shared/platform/signed-token.ts';
import { confirmedTooLatePage, invalidLinkPage } from '../pages/answer-pages.ts';
import {
  alreadyStoppedPage,
  confirmedPage,
  confirmPage,
  pausedPage,
  unsubscribedPage,
  unsubscribePage,
} from '../pages/token-pages.ts';
import { inWords } from '../place-of.ts';
import type { WebDependencies } from '../web.ts';

/** Pages behind the links of a mail. GET shows, POST does; the token is the permission. */
export const tokenRoutes = (dependencies: WebDependencies): Hono =>
  new Hono().route('/bekraeft', confirmRoutes(dependencies)).route('/afmeld', unsubscribeRoutes(dependencies));

/** What the link to confirm shows of a subscription as it stands. */
const confirming = { pending: confirmPage, active: confirmedPage, paused: pausedPage };

const confirmRoutes = (dependencies: WebDependencies): Hono => {
  const { watched, subscriptions, now } = dependencies;
  return new Hono()
    .get('/:token', async (context) => {
      const [subscription] = await named('confirm', context.req.param('token'), dependencies);
      return subscription === undefined || subscription.status === 'ended'
        ? context.html(confirmedTooLatePage(), 404)
        : context.html(confirming[subscription.status](inWords(subscription, watched)));
    })
    .post('/:token', async (context) => {
      const [subscription] = await named('confirm', context.req.param('token'), dependencies);
      if (subscription === undefined || subscription.status === 'ended')
        return context.html(confirmedTooLatePage(), 404);
      await subscriptions.confirm(subscription, now().toISOString());
      const answer = subscription.status === 'paused' ? pausedPage : confirmedPage;
      return context.html(answer(inWords(subscription, watched)));
    });
};

const unsubscribeRoutes = (dependencies: WebDependencies): Hono => {
  const { watched, subscriptions, now } = dependencies;
  return (
    new Hono()
      .get('/:token', async (context) => {
        const found = await named('unsubscribe', context.req.param('token'), dependencies);
        if (found.length === 0) return context.html(invalidLinkPage(), 404);
        const live = found.filter(({ status }) => status !== 'ended');
        const [page, shown] = live.length === 0 ? [alreadyStoppedPage, found] : [unsubscribePage, live];
        return context.html(page(shown.map((one) => inWords(one, watched))));
      })
      // A mail program's own button posts here too, without asking (RFC 8058): the answer is the same.
      .post('/:token', async (context) => {
        const found = await named('unsubscribe', context.req.param('token'), dependencies);
        if (found.length === 0) return context.html(invalidLinkPage(), 404);
        for (const subscription of await withAlike(found, dependencies))
          await subscriptions.end(subscription, now().toISOString());
        return context.html(unsubscribedPage());
      })
  );
};

/** Who signed up twice for the same and stops it hears no more of it: with each, those that ask for just the same. */
const withAlike = async (
  found: readonly Subscription[],
  { subscriptions }: WebDependencies,
): Promise<Subscription[]> => {
  const [first] = found;
  if (first === undefined) return [];
  const all = await subscriptions.ofSubscriber(first.subscriberId);
  return all.filter((one) => found.some((named) => isAlike(named, one)));
};

/** The subscriptions that a token names; none when it is not valid. One to stop that names none is for all of them. */
const named = async (
  purpose: TokenPurpose,
  token: string,
  { tokens, subscriptions }: WebDependencies,
): Promise<Subscription[]> => {
  const claims = await tokens.verify(purpose, token);
  if (claims === null) return [];
  const all = await subscriptions.ofSubscriber(subscriberId(claims.subscriberId));
  if (purpose === 'unsubscribe' && claims.subscriptionIds.length === 0) return all;
  return all.filter(({ subscriptionId }) => isNamedBy(claims, subscriptionId));
};
