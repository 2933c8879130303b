import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../serving/durable-file.ts';
import { readJsonFiles } from '../serving/json-files.ts';
import { messageIds } from './message-id.ts';

/** The envelope of one accepted mail, with what the list of mails shows of it. */
export type KeptMail = {
  messageId: string;
  /** UTC instant, ISO 8601. */
  receivedAt: string;
  source: string;
  destinations: string[];
  configurationSet: string | null;
  tags: Record<string, string>;
  /** As read from the mail's own headers: foreign text. */
  subject: string;
  from: string;
};

export type MailOnDisk = {
  /** Keeps the mail; when it returns, the mail would survive a loss of power. */
  keep(envelope: Omit<KeptMail, 'messageId' | 'receivedAt'>, raw: Uint8Array): Promise<KeptMail>;
  /** In the order they came. */
  all(): KeptMail[];
  find(messageId: string): KeptMail | undefined;
  raw(messageId: string): Promise<Buffer>;
};

/**
 * Mails as `<id>.eml` with their envelope in `<id>.json` beside. The .eml is written first, so that a mail counts
 * as received only when all of it is there.
 */
export async function mailOnDisk(folder: string, { now }: { now: () => Date }): Promise<MailOnDisk> {
  const mails = new Map((await readJsonFiles<KeptMail>(folder)).map((mail) => [mail.messageId, mail]));
  const nextId = messageIds(mails.keys());
  return {
    async keep(envelope, raw) {
      const receivedAt = now();
      const kept: KeptMail = { messageId: nextId(receivedAt), receivedAt: receivedAt.toISOString(), ...envelope };
      await writeDurably(join(folder, `${kept.messageId}.eml`), raw);
      await writeDurably(join(folder, `${kept.messageId}.json`), `${JSON.stringify(kept, null, 1)}\n`);
      mails.set(kept.messageId, kept);
      return kept;
    },
    all: () => [...mails.values()].sort((one, other) => (one.messageId < other.messageId ? -1 : 1)),
    find: (messageId) => mails.get(messageId),
    raw: (messageId) => readFile(join(folder, `${messageId}.eml`)),
  };
}
