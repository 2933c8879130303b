import { type Context, Hono } from 'hono';
import { subscriberId } from '../../../shared/domain/ids.ts';
import { addressLimit } from '../../../shared/domain/sign-up-limit.ts';
import type { Subscriber, Subscription } from '../../../shared/domain/subscription.ts';
import { chooseAnew } from '../choose-anew.ts';
import { exportOf } from '../export-of.ts';
import { manageChanges } from '../manage-changes.ts';
import { invalidLinkPage } from '../pages/answer-pages.ts';
import { erasedPage, managePage, notChangedPage } from '../pages/manage-page.ts';
import { readForm } from '../read-form.ts';
import type { WebDependencies } from '../web.ts';

/** Whose page it is, what they have, and the token that says so. */
type Owner = { subscriber: Subscriber; owned: Subscription[]; token: string };
type Answer = (context: Context, owner: Owner) => Promise<Response>;

/** A subscriber's own page. GET shows, POST does; the token of the link is the permission. */
export const manageRoutes = (dependencies: WebDependencies): Hono => {
  const { show, give, erase, choose, changing } = answersFrom(dependencies);
  const forOwner = (answer: Answer) => async (context: Context) => {
    const owner = await ownerOf(context.req.param('token') ?? '', dependencies);
    return owner === null ? context.html(invalidLinkPage(), 404) : answer(context, owner);
  };
  const routes = new Hono();
  routes.get('/styr/:token', forOwner(show));
  routes.post('/styr/:token/hent', forOwner(give));
  routes.post('/styr/:token/slet', forOwner(erase));
  routes.post('/styr/:token/ret', forOwner(choose));
  for (const [path, change] of Object.entries(manageChanges(dependencies)))
    routes.post(`/styr/:token/${path}`, forOwner(changing(change)));
  return routes;
};

const answersFrom = (dependencies: WebDependencies) => {
  const { watched, subscriptions } = dependencies;
  const show: Answer = async (context, { owned, token }) =>
    context.html(managePage(owned, { watched, token, changed: context.req.query('rettet') ?? null }));
  const give: Answer = async (context, { subscriber, owned }) => {
    const kept = { subscriber, owned, ...(await keptBesides(subscriber, dependencies)) };
    return context.body(exportOf(kept, { watched, pagesAt: context.req.url }), 200, asFile);
  };
  const erase: Answer = async (context, { subscriber, token }) => {
    if ((await readForm(context.req)).sikker !== 'ja') return back(context, token);
    await subscriptions.erase(subscriber.subscriberId);
    return context.html(erasedPage());
  };
  const choose: Answer = async (context, { owned, token }) => {
    const chosen = await chooseAnew(owned, await readForm(context.req), dependencies);
    if (!chosen.ok) return context.html(notChangedPage(chosen.problem.because, token), chosen.problem.status);
    return back(context, `${token}?rettet=${encodeURIComponent(chosen.value.subscriptionId)}`);
  };
  const changing =
    (change: (owned: readonly Subscription[], fields: unknown) => Promise<unknown>): Answer =>
    async (context, { owned, token }) => {
      await change(owned, await readForm(context.req));
      return back(context, token);
    };
  return { show, give, erase, choose, changing };
};

/** What is kept of them in other places than their subscriptions. */
const keptBesides = async (
  { subscriberId: id, destination }: Subscriber,
  { traces, lastMails, limits, now }: WebDependencies,
) => {
  const address = { by: 'address', value: destination.via === 'email' ? destination.address : '' } as const;
  return {
    trace: await traces.of(id),
    lastMailAt: await lastMails.of(id),
    askedToday: await limits.countOf(address, { now: now(), seconds: addressLimit.seconds }),
  };
};

/** To the page as it stands now; loading it again repeats nothing. */
const back = (context: Context, to: string): Response => context.redirect(`/styr/${to}`, 303);

const asFile = {
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': 'attachment; filename="referatvagt.json"',
};

const ownerOf = async (token: string, { tokens, subscriptions }: WebDependencies): Promise<Owner | null> => {
  const claims = await tokens.verify('manage', token);
  if (claims === null) return null;
  const id = subscriberId(claims.subscriberId);
  const subscriber = await subscriptions.subscriber(id);
  return subscriber === null ? null : { subscriber, owned: await subscriptions.ofSubscriber(id), token };
};
