import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { makeBoltApp } from '../../../functions/slack-app/bolt-app.ts';
import type { SlackAppDependencies } from '../../../functions/slack-app/dependencies.ts';
import { makeSlackApp } from '../../../functions/slack-app/slack-app.ts';
import { timeLimit } from '../../../functions/slack-app/time-limit.ts';
import { freePort } from '../../../infra/local/cloud/free-port.ts';
import { listen, localApp } from '../../../infra/local/endpoints/serving/local-server.ts';
import { startSlack } from '../../../infra/local/endpoints/slack/start-slack.ts';
import { sourceId, subscriptionId } from '../../../shared/domain/ids.ts';
import { keptHistory } from '../../../shared/domain/register/kept-history.ts';
import type { Sittings } from '../../../shared/domain/register/sitting.ts';
import { aClock } from '../../support/a-clock.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySlackInstallations } from '../../support/memory-slack-installations.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';

export const credentials = {
  clientId: 'klient',
  clientSecret: 'klientens-hemmelighed',
  signingSecret: 'underskriftens-hemmelighed',
};
export const place = { team: 'T0LOKAL', channel: 'C0BESKAEFT' };
const token = 'xoxb-kendt';

type Held = Parameters<typeof keptHistory>[0] & Partial<Pick<Sittings, 'ofCase'>>;
/** `held`: which committees met, and when. */
type Own = Partial<SlackAppDependencies> & { held?: Held };
const noneHeld: Held = {
  committeesOf: async () => ['Børne- og Skoleudvalget', 'Teknik- og Miljøudvalget'],
  ofCommittee: async () => [],
};

/** The app over memory stores, called by a local Slack that signs as the real one does. */
export const aSlackApp = async ({ held = noneHeld, ...own }: Own = {}) => {
  const home = await mkdtemp(join(tmpdir(), 'referatvagt-slack-app-'));
  const clock = aClock('2026-04-20T08:00:00Z');
  const { port } = await freePort(0);
  const url = `http://127.0.0.1:${port}/`;
  const slack = await startSlack({
    home,
    port: 0,
    token,
    channels: [{ channel: place.channel, name: 'beskæftigelse' }],
    app: { ...credentials, url },
    now: clock.now,
  });
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const stores = {
    subscriptions: memorySubscriptions(),
    installations: memorySlackInstallations(
      aSlackInstallation({ team: place.team, botToken: token, installedBy: 'U0LOKAL' }),
    ),
    outbox: memoryOutbox(),
    revisions: memoryRevisions(),
  };
  const dependencies: SlackAppDependencies = {
    ...stores,
    configured: [],
    watched: [{ sourceId: sourceId('ballerup'), municipality: 'Ballerup' }],
    sittings: { ofCase: async () => [], ...held, namesOf: async (_source, committee) => [committee] },
    historyOf: keptHistory(held, clock.now),
    publicUrl: 'https://web.example/',
    // No test depends on how fast its machine is.
    timeLimit: (milliseconds) => timeLimit(10 * milliseconds),
    pause: async () => undefined,
    credentials: async () => credentials,
    slackFor: (used) => new WebClient(used, clientOptions),
    authorizeUrl: new URL('/oauth/v2/authorize', slack.pageUrl).href,
    now: clock.now,
    newId: () => subscriptionId(randomUUID()),
    ...own,
  };
  const app = makeSlackApp(dependencies, makeBoltApp(dependencies, clientOptions));
  const server = localApp('The app', { maxBody: 2 * 1024 * 1024 });
  server.all('*', (c) => app.fetch(c.req.raw));
  const { stop } = await listen('The app', { app: server, port });
  const requests = slack.app;
  if (requests === null) throw new Error('The local Slack has no app.');
  return {
    ...stores,
    url,
    app,
    slack,
    requests,
    clock,
    say: async (typed: string, channel = place.channel) => (await requests.command(channel, `/referat ${typed}`)).text,
    stop: async () => {
      await stop();
      await slack.stop();
      await rm(home, { recursive: true });
    },
  };
};
export type RunningSlackApp = Awaited<ReturnType<typeof aSlackApp>>;
