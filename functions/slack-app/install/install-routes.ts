import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { log } from '../../../shared/platform/log.ts';
import type { SlackAppDependencies, SlackCredentials } from '../dependencies.ts';
import { returnToWorkspace } from '../events/workspace.ts';
import { exchangeCode } from './exchange-code.ts';
import { declinedPage, installedPage, invalidPage, notSetUpPage, wholeOrganisationPage } from './install-pages.ts';
import { isOurState, signState, stateLifetimeSeconds } from './install-state.ts';
import { scopes } from './scopes.ts';

/** "__Host-": this host alone, over TLS alone, and no neighbour can set it (RFC 6265bis, 4.1.3.2). */
const cookieName = '__Host-slack-install';

/**
 * OAuth v2 (docs.slack.dev, "Installing with OAuth"). Slack is not told where to send people back: the app's configuration
 * names the one address.
 */
export const installRoutes = (dependencies: SlackAppDependencies): Hono => {
  const routes = new Hono();
  routes.get('/slack/install', async (context) => {
    const credentials = await dependencies.credentials();
    if (credentials === null) return context.html(notSetUpPage(), 503);
    const nonce = randomBytes(32).toString('base64url');
    const state = await signState(nonce, { clientSecret: credentials.clientSecret, now: dependencies.now() });
    setCookie(context, cookieName, nonce, {
      path: '/',
      secure: true,
      httpOnly: true,
      // Slack sends people back by a link, with which a stricter cookie would not come along.
      sameSite: 'Lax',
      maxAge: stateLifetimeSeconds,
    });
    const asked = new URLSearchParams({ client_id: credentials.clientId, scope: scopes.join(','), state });
    return context.redirect(`${dependencies.authorizeUrl}?${asked}`);
  });
  routes.get('/slack/oauth', async (context) => {
    const credentials = await dependencies.credentials();
    if (credentials === null) return context.html(notSetUpPage(), 503);
    return finish(context, credentials, dependencies);
  });
  return routes;
};

const finish = async (
  context: Context,
  credentials: SlackCredentials,
  dependencies: SlackAppDependencies,
): Promise<Response> => {
  const { state = '', code = '', error } = context.req.query();
  const nonce = getCookie(context, cookieName) ?? '';
  deleteCookie(context, cookieName, { path: '/', secure: true });
  const isOurs = await isOurState(
    { state, nonce },
    { clientSecret: credentials.clientSecret, now: dependencies.now() },
  );
  if (!isOurs) return context.html(invalidPage(), 400);
  if (error !== undefined) return context.html(declinedPage());
  const exchanged = await exchangeCode(code, credentials, dependencies);
  if (!exchanged.ok)
    return context.html(exchanged.problem === 'whole-organisation' ? wholeOrganisationPage() : invalidPage(), 400);
  const { team, teamName } = exchanged.value;
  await dependencies.installations.put(exchanged.value);
  const untold = await returnToWorkspace(team, dependencies);
  log.info('slack.installed', { team, untold });
  const isBack = (await dependencies.installations.channels(team)).length > 0;
  return context.html(installedPage(teamName, { isBack, untold }));
};
