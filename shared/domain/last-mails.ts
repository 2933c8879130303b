import type { SubscriberId } from './ids.ts';

/** When we last wrote to somebody. */
export type LastMails = {
  /** Noted once the provider has taken a mail: one that is held back or refused has told nobody anything. */
  note(subscriber: SubscriberId, at: string): Promise<void>;
  /** Null when it is 90 days ago, or never was. */
  of(subscriber: SubscriberId): Promise<string | null>;
};
