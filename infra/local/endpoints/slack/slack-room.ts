import type { MessagesOnDisk } from './messages-on-disk.ts';
import type { Pace } from './pace.ts';

/** Shaped like the stage's own list of channels, so that the one is the other. */
export type Channel = { channel: string; name: string };

/** What every method works on. */
export type SlackRoom = {
  channels: readonly Channel[];
  messages: MessagesOnDisk;
  pace: Pace;
  now: () => Date;
};

/** The channel of that id, or of that name with or without "#", as chat.postMessage takes both. */
export const channelIn = ({ channels }: SlackRoom, asked: string): Channel | undefined =>
  channels.find(({ channel, name }) => channel === asked || `#${name}` === asked || name === asked);
