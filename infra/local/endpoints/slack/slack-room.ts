import type { MessagesOnDisk } from './messages-on-disk.ts';
import type { Pace } from './pace.ts';
import { type Workspace, workspaceIds } from './workspace.ts';

/** Shaped like the stage's own list of channels, so that the one is the other. */
export type Channel = { channel: string; name: string };

/** What every method works on. */
export type SlackRoom = {
  channels: readonly Channel[];
  messages: MessagesOnDisk;
  pace: Pace;
  workspace: Workspace;
  now: () => Date;
};

/** The channel of that id - a person's id means the conversation with them - or of that name with or without "#", as chat.postMessage takes both. */
export const channelIn = ({ channels }: SlackRoom, asked: string): Channel | undefined =>
  channels.find(
    ({ channel, name }) =>
      channel === (asked === workspaceIds.person ? workspaceIds.conversation : asked) ||
      `#${name}` === asked ||
      name === asked,
  );
