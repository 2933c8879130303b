import { randomBytes } from 'node:crypto';
import { stageNamed } from '../../stages.ts';
import type { Clock } from '../cloud/clock.ts';
import { makeClosing } from '../cloud/closing.ts';
import type { Cloud, CloudOptions } from '../cloud/cloud.ts';
import { freePort } from '../cloud/free-port.ts';
import { startCloud } from '../cloud/start-cloud.ts';
import { type Mailbox, startMailbox } from '../endpoints/mailbox/start-mailbox.ts';
import { startSecrets } from '../endpoints/secrets/start-secrets.ts';
import type { LocalAppSettings } from '../endpoints/slack/app-requests.ts';
import { type LocalSlack, startSlack } from '../endpoints/slack/start-slack.ts';

export type SystemOptions = {
  assembly: string;
  home: string;
  clock: Clock;
  /** Any free port for the Slack app where none is named. */
  ports: { web: number; mailbox: number; slack: number; slackApp?: number };
  /** Value of the template's parameter `Sources`: "ballerup" or "ballerup@http://127.0.0.1:3003". */
  sources: string;
  schedules: CloudOptions['schedules'];
  onEvent?: CloudOptions['onEvent'];
};

/** The whole installation on one machine: the template's own functions, and the mailbox and Slack they write to. */
export type System = { cloud: Cloud; mailbox: Mailbox; slack: LocalSlack; stop(): Promise<void> };

/** Never a real token: this Slack lets in just this one. */
const slackToken = 'xoxb-local';

/** Starts everything or nothing: what had started is stopped again when a later part cannot. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const closing = makeClosing();
  try {
    const { home, clock, ports } = options;
    const now = () => clock.now();
    const slackAppPort = ports.slackApp ?? (await freePort(0)).port;
    const app = appSettings(slackAppPort);
    const { url: _, ...credentials } = app;
    const fixed = { SlackToken: slackToken, SlackApp: JSON.stringify(credentials) };
    const secrets = await startSecrets({ home, port: 0, fixed });
    await closing.add(secrets.stop);
    // The mailbox is there before the cloud whose topic it tells.
    let tellCloud: Cloud['publishFeedback'] = async () => undefined;
    const mailbox = await startMailbox({
      home,
      port: ports.mailbox,
      now,
      tellFeedback: (feedback) => tellCloud(feedback),
    });
    await closing.add(mailbox.stop);
    const channels = stageNamed('local').slackChannels.map(({ channel, name }) => ({ channel, name }));
    const slack = await startSlack({ home, port: ports.slack, token: slackToken, app, channels, now });
    await closing.add(slack.stop);
    const cloud = await startCloud({
      ...cloudOptions(options),
      ports: { web: ports.web, 'slack-app': slackAppPort },
      endpoints: { ses: mailbox.endpointUrl, secretsManager: secrets.endpointUrl, slackApiUrl: slack.apiUrl },
    });
    await closing.add(cloud.stop);
    tellCloud = cloud.publishFeedback;
    return { cloud, mailbox, slack, stop: closing.closeAll };
  } catch (fault) {
    await closing.closeAll();
    throw fault;
  }
}

/** As Slack would have issued them; made anew at each start, since nobody else has to know them. */
const appSettings = (port: number): LocalAppSettings => ({
  url: `http://localhost:${port}/`,
  clientId: 'lokal',
  clientSecret: randomBytes(16).toString('hex'),
  signingSecret: randomBytes(16).toString('hex'),
});

const cloudOptions = ({ assembly, home, clock, sources, schedules, onEvent }: SystemOptions) => ({
  assembly,
  home,
  clock,
  parameters: { Sources: sources, SendTo: 'everyone' },
  schedules,
  onEvent: onEvent ?? (() => undefined),
});
