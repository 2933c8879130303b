import type { SubscriberId } from './ids.ts';

/** When we last wrote to somebody. */
export type LastMails = {
  /** Noted before the mail is sent: a mail too few about nothing does less harm than the same alert twice. */
  note(subscriber: SubscriberId, at: string): Promise<void>;
  /** Null when it is 90 days ago, or never was. */
  of(subscriber: SubscriberId): Promise<string | null>;
};
