import { join } from 'node:path';
import { listen, localApp } from '../serving/local-server.ts';
import { addPageParts } from '../serving/page.ts';
import { plannedFailures } from '../serving/planned-failures.ts';
import { messagesOnDisk, type SlackMessage } from './messages-on-disk.ts';
import { anyPace, oneASecond } from './pace.ts';
import { addSlackApi, type SlackFailure } from './slack-api.ts';
import { addSlackPages } from './slack-pages.ts';
import type { Channel } from './slack-room.ts';

export type LocalSlack = {
  /** For `SLACK_API_URL`; ends in "/api/", as the SDK's `slackApiUrl` wants it. */
  apiUrl: string;
  /** For people. */
  pageUrl: string;
  /** As they now stand, oldest first, answers in threads too. */
  messages(): SlackMessage[];
  /** The coming calls meet these, one each, in this order. */
  failNext(...failures: SlackFailure[]): void;
  stop(): Promise<void>;
};

type SlackOptions = {
  home: string;
  port: number;
  /** The one token that is let in. */
  token: string;
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
  const failures = plannedFailures<SlackFailure>();
  const pace = options.keepsPace ? oneASecond(now) : anyPace;
  const app = localApp('The local Slack', { maxBody });
  addSlackApi(app, { token: options.token, failures, room: { channels: options.channels, messages, pace, now } });
  addPageParts(app);
  addSlackPages(app, { channels: options.channels, messages });
  const { url, stop } = await listen('The local Slack', { app, port: options.port });
  return { apiUrl: `${url}/api/`, pageUrl: `${url}/`, messages: messages.all, failNext: failures.plan, stop };
}
