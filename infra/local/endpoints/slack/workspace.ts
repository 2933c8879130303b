import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeDurably } from '../serving/durable-file.ts';
import { readTextIfThere } from '../serving/json-files.ts';
import { type SlackArguments, textOf } from './slack-arguments.ts';
import type { View } from './view.ts';

/** The one workspace here, the one person in it, and what they and we are called. */
export const workspaceIds = {
  team: 'T0LOKAL',
  teamName: 'Lokal',
  person: 'U0LOKAL',
  bot: 'U0REFERAT',
  conversation: 'D0LOKAL',
} as const;

/** An app's credentials as Slack has issued them. */
export type AppCredentials = { clientId: string; clientSecret: string; signingSecret: string };

type Refusal = { error: string };

/** Who is let in, where we are a member, and what is open on the person's screen. */
export type Workspace = {
  isInstalled(): boolean;
  /** Null when the token is let in. */
  refusalOf(token: string): Refusal | null;
  /** A code for somebody who said yes; good once. */
  codeForYes(): string;
  /** oauth.v2.access: a code against a token. */
  grant(asked: SlackArguments): Promise<Record<string, unknown> | Refusal>;
  /** Takes the token away; other tokens stay. */
  revoke(): Promise<void>;
  isMember(channel: string): boolean;
  setMember(channel: string, isMember: boolean): void;
  /** For one press: what lets a window be opened. */
  newTrigger(): string;
  /** Whether the trigger was good; it is so once. */
  show(trigger: string, view: View): boolean;
  /** What the press behind this trigger has opened. */
  shown(trigger: string): View | null;
};

type WorkspaceOptions = { home: string; operatorToken: string; credentials: AppCredentials | null };

/** Reads which token was granted before; it is kept in `<home>/slack-app.json`, for its owner only. */
export async function openWorkspace({ home, operatorToken, credentials }: WorkspaceOptions): Promise<Workspace> {
  const path = join(home, 'slack-app.json');
  const text = await readTextIfThere(path);
  const kept: { token: string | null; revoked: string[] } =
    text === undefined ? { token: null, revoked: [] } : JSON.parse(text);
  const save = () => writeDurably(path, `${JSON.stringify(kept)}\n`, 0o600);
  const codes = new Set<string>();
  const left = new Set<string>();
  const views = new Map<string, View | null>();
  return {
    isInstalled: () => kept.token !== null,
    refusalOf: (token) => {
      if (token === '') return { error: 'not_authed' };
      if (kept.revoked.includes(token)) return { error: 'token_revoked' };
      return token === operatorToken || token === kept.token ? null : { error: 'invalid_auth' };
    },
    codeForYes: () => {
      const code = randomUUID();
      codes.add(code);
      return code;
    },
    grant: async (asked) => {
      if (credentials === null || textOf(asked.client_id) !== credentials.clientId)
        return { error: 'invalid_client_id' };
      if (textOf(asked.client_secret) !== credentials.clientSecret) return { error: 'bad_client_secret' };
      if (!codes.delete(textOf(asked.code))) return { error: 'invalid_code' };
      kept.token ??= `xoxb-lokal-${randomBytes(12).toString('hex')}`;
      await save();
      return granted(kept.token);
    },
    revoke: async () => {
      if (kept.token !== null) kept.revoked.push(kept.token);
      kept.token = null;
      await save();
    },
    isMember: (channel) => !left.has(channel),
    setMember: (channel, isMember) => {
      if (isMember) left.delete(channel);
      else left.add(channel);
    },
    newTrigger: () => {
      const trigger = randomUUID();
      views.set(trigger, null);
      return trigger;
    },
    show: (trigger, view) => {
      if (views.get(trigger) !== null) return false;
      views.set(trigger, view);
      return true;
    },
    shown: (trigger) => views.get(trigger) ?? null,
  };
}

const granted = (token: string) => ({
  access_token: token,
  token_type: 'bot',
  scope: 'chat:write,commands',
  bot_user_id: workspaceIds.bot,
  app_id: 'A0LOKAL',
  team: { id: workspaceIds.team, name: workspaceIds.teamName },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: workspaceIds.person },
});
