import { Hono } from 'hono';
import { subscriptionInWords } from '../../../shared/channels/subscription-in-words.ts';
import { subscriberId } from '../../../shared/domain/ids.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { isNamedBy, type TokenPurpose } from '../../../shared/platform/signed-token.ts';
import { invalidLinkPage } from '../pages/answer-pages.ts';
import { confirmedPage, confirmPage, unsubscribedPage, unsubscribePage } from '../pages/token-pages.ts';
import type { WebDependencies } from '../web.ts';

/** Pages behind the links of a mail. GET shows, POST does; the token is the permission. */
export const tokenRoutes = (dependencies: WebDependencies): Hono => {
  const { subscriptions, now } = dependencies;
  const routes = new Hono();
  routes.get('/bekraeft/:token', async (context) => {
    const [subscription] = await named('confirm', context.req.param('token'), dependencies);
    return subscription === undefined || subscription.status === 'ended'
      ? context.html(invalidLinkPage(), 404)
      : context.html(confirmPage(wanted(subscription, dependencies)));
  });
  routes.post('/bekraeft/:token', async (context) => {
    const [subscription] = await named('confirm', context.req.param('token'), dependencies);
    if (subscription === undefined || subscription.status === 'ended') return context.html(invalidLinkPage(), 404);
    await subscriptions.confirm(subscription, now().toISOString());
    return context.html(confirmedPage(wanted(subscription, dependencies)));
  });
  routes.get('/afmeld/:token', async (context) => {
    const found = await named('unsubscribe', context.req.param('token'), dependencies);
    return found.length === 0
      ? context.html(invalidLinkPage(), 404)
      : context.html(unsubscribePage(found.map((one) => wanted(one, dependencies))));
  });
  // A mail program's own button posts here too, without asking (RFC 8058): the answer is the same.
  routes.post('/afmeld/:token', async (context) => {
    const found = await named('unsubscribe', context.req.param('token'), dependencies);
    if (found.length === 0) return context.html(invalidLinkPage(), 404);
    for (const subscription of found) await subscriptions.end(subscription, now().toISOString());
    return context.html(unsubscribedPage());
  });
  return routes;
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

const wanted = (subscription: Subscription, { watched }: WebDependencies): string => {
  const { sourceId } = subscription;
  const municipality = watched.find((one) => one.sourceId === sourceId)?.municipality ?? sourceId;
  return subscriptionInWords(subscription, municipality);
};
