import { join } from 'node:path';
import { writeDurably } from '../serving/durable-file.ts';
import { readJsonFiles } from '../serving/json-files.ts';
import type { Block } from './block.ts';

/** One message as it now stands. All text is foreign. */
export type SlackMessage = {
  /** Slack's id of the channel. */
  channel: string;
  /** Slack's name of a message: seconds with six decimals, unique in its channel. */
  ts: string;
  text: string;
  blocks: Block[];
  /** The message that this one answers; null for one in the channel itself. */
  threadTs: string | null;
  /** An answer that is shown in the channel too. */
  alsoInChannel: boolean;
  /** UTC instant, ISO 8601. */
  postedAt: string;
  /** UTC instant; null when it stands as posted. */
  editedAt: string | null;
};

export type MessagesOnDisk = {
  /** Adds or replaces; when it returns, the message would survive a loss of power. */
  keep(message: SlackMessage): Promise<void>;
  find(channel: string, ts: string): SlackMessage | undefined;
  /** Oldest first. */
  all(): SlackMessage[];
  /** A name for a message posted now, later than every other. */
  nextTs(now: Date): string;
};

export async function messagesOnDisk(folder: string): Promise<MessagesOnDisk> {
  const messages = new Map((await readJsonFiles<SlackMessage>(folder)).map((message) => [keyOf(message), message]));
  let last = Math.max(0, ...[...messages.values()].map(({ ts }) => microsOf(ts)));
  return {
    async keep(message) {
      await writeDurably(join(folder, `${keyOf(message)}.json`), `${JSON.stringify(message, null, 1)}\n`);
      messages.set(keyOf(message), message);
    },
    find: (channel, ts) => messages.get(keyOf({ channel, ts })),
    all: () => [...messages.values()].sort((one, other) => microsOf(one.ts) - microsOf(other.ts)),
    nextTs(now) {
      last = Math.max(last + 1, now.getTime() * 1000);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
    },
  };
}

const keyOf = ({ channel, ts }: { channel: string; ts: string }) => `${channel}-${ts}`;

const microsOf = (ts: string) => Number(ts.replace('.', ''));
