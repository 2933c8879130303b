import type { SlackMessage } from './messages-on-disk.ts';
import { isRefused, readPosting, type SlackRefusal } from './posting.ts';
import { isTrue, type SlackArguments, textOf } from './slack-arguments.ts';
import { channelIn, type SlackRoom } from './slack-room.ts';
import { readView } from './view.ts';
import { workspaceIds } from './workspace.ts';

/** Fields beside `ok: true`; a refusal beside `ok: false`; or seconds to wait (HTTP 429). */
export type SlackAnswer = Record<string, unknown> | SlackRefusal | { waitSeconds: number };

type Method = (asked: SlackArguments, room: SlackRoom) => Promise<SlackAnswer> | SlackAnswer;

const bot = { team_id: workspaceIds.team, user_id: workspaceIds.bot, bot_id: 'B0REFERAT' } as const;

const authTest: Method = () => ({
  url: 'https://lokal.slack.example/',
  team: 'Lokal',
  user: 'referatvagt',
  ...bot,
  is_enterprise_install: false,
});

const postMessage: Method = async (asked, room) => {
  const channel = channelIn(room, textOf(asked.channel))?.channel;
  if (channel === undefined) return { error: 'channel_not_found' };
  if (!room.workspace.isMember(channel)) return { error: 'not_in_channel' };
  const posting = readPosting(asked);
  if (isRefused(posting)) return posting;
  const threadTs = textOf(asked.thread_ts) || null;
  if (threadTs !== null && !isThread(room, { channel, threadTs })) return { error: 'thread_not_found' };
  const waitSeconds = room.pace.secondsToWait(channel);
  if (waitSeconds !== null) return { waitSeconds };
  const moment = { ts: room.messages.nextTs(room.now()), postedAt: room.now().toISOString(), editedAt: null };
  const message = {
    channel,
    ...moment,
    ...posting,
    threadTs,
    alsoInChannel: threadTs !== null && isTrue(asked.reply_broadcast),
  };
  await room.messages.keep(message);
  return answerWith(message);
};

/** An answer to an answer is refused: Slack says to name the thread's first message, and shows anything else nowhere. */
const isThread = ({ messages }: SlackRoom, { channel, threadTs }: { channel: string; threadTs: string }) =>
  messages.find(channel, threadTs)?.threadTs === null;

const update: Method = async (asked, room) => {
  const channel = channelIn(room, textOf(asked.channel))?.channel;
  if (channel === undefined) return { error: 'channel_not_found' };
  const standing = room.messages.find(channel, textOf(asked.ts));
  if (standing === undefined) return { error: 'message_not_found' };
  const posting = readPosting(asked);
  if (isRefused(posting)) return posting;
  const message = { ...standing, ...posting, editedAt: room.now().toISOString() };
  await room.messages.keep(message);
  return { ...answerWith(message), text: message.text };
};

const conversationsInfo: Method = (asked, room) => {
  const found = room.channels.find(({ channel }) => channel === textOf(asked.channel));
  return found ? { channel: inSlacksWords(found, room) } : { error: 'channel_not_found' };
};

const conversationsList: Method = (_asked, room) => ({
  channels: room.channels
    .filter(({ channel }) => !channel.startsWith('D'))
    .map((channel) => inSlacksWords(channel, room)),
  response_metadata: { next_cursor: '' },
});

const inSlacksWords = ({ channel, name }: { channel: string; name: string }, { workspace }: SlackRoom) => ({
  id: channel,
  name,
  is_channel: !channel.startsWith('D'),
  is_im: channel.startsWith('D'),
  is_private: false,
  is_archived: false,
  is_member: workspace.isMember(channel),
});

/** The one person here has one conversation with us. */
const conversationsOpen: Method = ({ users }) =>
  textOf(users) === workspaceIds.person ? { channel: { id: workspaceIds.conversation } } : { error: 'user_not_found' };

const viewsOpen: Method = ({ trigger_id, view }, { workspace }) => {
  const read = readView(view);
  if (isRefused(read)) return read;
  return workspace.show(textOf(trigger_id), read)
    ? { view: { id: 'V0LOKAL', ...read } }
    : { error: 'expired_trigger_id' };
};

const answerWith = ({ channel, ts, text, blocks, threadTs }: SlackMessage) => ({
  channel,
  ts,
  message: {
    type: 'message',
    user: bot.user_id,
    bot_id: bot.bot_id,
    team: bot.team_id,
    ts,
    text,
    ...(blocks.length > 0 && { blocks }),
    ...(threadTs !== null && { thread_ts: threadTs }),
  },
});

/** Slack's Web API methods that the local one knows, by name. */
export const slackMethods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'chat.postMessage': postMessage,
  'chat.update': update,
  'conversations.info': conversationsInfo,
  'conversations.list': conversationsList,
  'conversations.open': conversationsOpen,
  'views.open': viewsOpen,
};
