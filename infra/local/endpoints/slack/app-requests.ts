import { createHmac, randomUUID } from 'node:crypto';
import type { BlockButton } from './block.ts';
import type { SlackMessage } from './messages-on-disk.ts';
import type { View } from './view.ts';
import { type AppCredentials, type Workspace, workspaceIds } from './workspace.ts';

/** The app as Slack knows it: where it is called, and what it is known by. */
export type LocalAppSettings = AppCredentials & { url: string };

/** What came back for the person alone. */
export type Answered = { status: number; text: string };
/** `text` may come by another way than the answer itself; both are gathered. */
export type Pressed = { status: number; text: string; view: View | null };

/** What Slack sends to an app, signed as Slack signs it. */
export type AppRequests = {
  command(channel: string, typed: string): Promise<Answered>;
  /** Throws when the message has no such button; `value` tells apart those that are called the same. */
  press(message: SlackMessage, button: { actionId: string; value?: string }): Promise<Pressed>;
  /** Tells of an event; answers with the HTTP status. */
  tell(event: Record<string, unknown>): Promise<number>;
};

export type RequestOptions = {
  app: LocalAppSettings;
  workspace: Workspace;
  /** Where the app may answer later; the key tells which press it answers. */
  responseUrl: (key: string) => string;
  /** What was answered there under a key. */
  laterAnswers: (key: string) => string;
  now: () => Date;
};

const team = { id: workspaceIds.team, domain: 'lokal' };

export function appRequests({ app, workspace, responseUrl, laterAnswers, now }: RequestOptions): AppRequests {
  const send = (type: string, body: string) => post(app, { type, body, now: now() });
  return {
    command: async (channel, typed) => {
      const [command = '', ...words] = typed.trim().split(' ');
      const form = new URLSearchParams({
        command,
        text: words.join(' '),
        team_id: team.id,
        team_domain: team.domain,
        channel_id: channel,
        channel_name: 'lokal',
        user_id: workspaceIds.person,
        user_name: 'lokal',
        response_url: responseUrl(randomUUID()),
        trigger_id: workspace.newTrigger(),
        api_app_id: 'A0LOKAL',
      });
      const { status, body } = await send(formType, form.toString());
      return { status, text: textIn(body) };
    },
    press: async (message, { actionId, value }) => {
      const [key, trigger] = [randomUUID(), workspace.newTrigger()];
      const payload = pressPayload(message, { actionId, value, trigger, responseUrl: responseUrl(key), at: now() });
      const { status } = await send(formType, new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
      return { status, text: laterAnswers(key), view: workspace.shown(trigger) };
    },
    tell: async (event) => {
      const callback = {
        type: 'event_callback',
        team_id: team.id,
        api_app_id: 'A0LOKAL',
        event_id: `Ev${randomUUID()}`,
        event_time: Math.floor(now().getTime() / 1000),
        authorizations: [{ enterprise_id: null, team_id: team.id, user_id: workspaceIds.bot, is_bot: true }],
        event,
      };
      return (await send('application/json', JSON.stringify(callback))).status;
    },
  };
}

const formType = 'application/x-www-form-urlencoded';

type Press = { actionId: string; value: string | undefined; trigger: string; responseUrl: string; at: Date };

const pressPayload = (message: SlackMessage, { actionId, value, trigger, responseUrl, at }: Press) => {
  const button = findButton(message, { actionId, ...(value !== undefined && { value }) });
  if (button === undefined) throw new Error(`The message has no button ${actionId}.`);
  return {
    type: 'block_actions',
    team,
    user: { id: workspaceIds.person, username: 'lokal', team_id: team.id },
    api_app_id: 'A0LOKAL',
    container: { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: false },
    trigger_id: trigger,
    channel: { id: message.channel, name: 'lokal' },
    message: { type: 'message', ts: message.ts, text: message.text, blocks: message.blocks },
    response_url: responseUrl,
    actions: [{ ...button, action_ts: String(at.getTime() / 1000), block_id: 'lokal' }],
  };
};

/** The message's button of that name; `value` tells apart those that are called the same. */
export const findButton = (
  { blocks }: SlackMessage,
  { actionId, value }: { actionId: string; value?: string },
): BlockButton | undefined =>
  blocks
    .flatMap(buttonsIn)
    .find((one) => one.action_id === actionId && (value === undefined || (one.value ?? '') === value));

const buttonsIn = (block: SlackMessage['blocks'][number]): BlockButton[] => {
  if (block.type === 'actions') return block.elements;
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
};

type Sending = { type: string; body: string; now: Date };

/** docs.slack.dev, "Verifying requests from Slack": version, time and body under the signing secret. */
async function post({ url, signingSecret }: LocalAppSettings, { type, body, now }: Sending) {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(new URL('slack/events', url), {
    method: 'POST',
    headers: { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` },
    body,
  });
  return { status: response.status, body: await response.text() };
}

function textIn(body: string): string {
  try {
    const { text }: { text?: unknown } = JSON.parse(body);
    return typeof text === 'string' ? text : '';
  } catch {
    return body;
  }
}
