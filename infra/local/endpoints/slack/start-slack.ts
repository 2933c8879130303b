import { join } from 'node:path';
import { freePort } from '../../cloud/free-port.ts';
import { listen, localApp } from '../serving/local-server.ts';
import { addPageParts } from '../serving/page.ts';
import { plannedFailures } from '../serving/planned-failures.ts';
import { addAppPages } from './app-pages.ts';
import { type AppRequests, appRequests, type LocalAppSettings } from './app-requests.ts';
import { addLaterAnswers } from './later-answers.ts';
import { messagesOnDisk, type SlackMessage } from './messages-on-disk.ts';
import { anyPace, oneASecond } from './pace.ts';
import { addSlackApi, type SlackFailure } from './slack-api.ts';
import { addSlackPages } from './slack-pages.ts';
import type { Channel } from './slack-room.ts';
import { openWorkspace, type Workspace, workspaceIds } from './workspace.ts';

export type LocalSlack = {
  /** For `SLACK_API_URL`; ends in "/api/", as the SDK's `slackApiUrl` wants it. */
  apiUrl: string;
  /** For people. */
  pageUrl: string;
  /** As they now stand, oldest first, answers in threads too. */
  messages(): SlackMessage[];
  /** The coming calls meet these, one each, in this order. */
  failNext(...failures: SlackFailure[]): void;
  /** Who is let in and where we are a member. */
  workspace: Workspace;
  /** What Slack sends to the app; null without one. */
  app: AppRequests | null;
  stop(): Promise<void>;
};

type SlackOptions = {
  home: string;
  port: number;
  /** The operator's own token; the app's is granted when it is installed. */
  token: string;
  /** The app that commands and presses go to; without one, its pages and its installation are not there. */
  app?: LocalAppSettings;
  channels: readonly Channel[];
  /** Answer 429 to a second message within a second in one channel; off unless asked for. */
  keepsPace?: boolean;
  now?: () => Date;
};

/** 40,000 characters and fifty full blocks, spelled as a form, are well below this. */
const maxBody = 2 * 1024 * 1024;

/**
 * Stands where Slack's Web API would: refuses what Slack would refuse, keeps messages under `<home>/slack` before it
 * answers, and shows them in a browser. Throws when the port is taken.
 */
export async function startSlack({ now = () => new Date(), ...options }: SlackOptions): Promise<LocalSlack> {
  const messages = await messagesOnDisk(join(options.home, 'slack'));
  const { app: settings } = options;
  const workspace = await openWorkspace({
    home: options.home,
    operatorToken: options.token,
    credentials: settings ?? null,
  });
  const port = options.port === 0 ? (await freePort(0)).port : options.port;
  const channels = [...options.channels, { channel: workspaceIds.conversation, name: 'direkte besked til dig' }];
  const failures = plannedFailures<SlackFailure>();
  const pace = options.keepsPace ? oneASecond(now) : anyPace;
  const app = localApp('The local Slack', { maxBody });
  addSlackApi(app, { failures, room: { channels, messages, pace, workspace, now } });
  addPageParts(app);
  const laterAnswers = addLaterAnswers(app);
  const responseUrl = (key: string) => `http://127.0.0.1:${port}/svar/${key}`;
  const requests =
    settings === undefined ? null : appRequests({ app: settings, workspace, responseUrl, laterAnswers, now });
  if (settings !== undefined && requests !== null)
    addAppPages(app, { app: settings, channels, requests, workspace, messages });
  addSlackPages(app, { channels, messages, installUrl: installUrl(settings), isInstalled: workspace.isInstalled });
  const { url, stop } = await listen('The local Slack', { app, port });
  return {
    apiUrl: `${url}/api/`,
    pageUrl: `${url}/`,
    messages: messages.all,
    failNext: failures.plan,
    workspace,
    app: requests,
    stop,
  };
}

const installUrl = (app: LocalAppSettings | undefined): string | null =>
  app === undefined ? null : new URL('slack/install', app.url).href;
