import type { SendMail } from '../../../shared/channels/email/ses-sender.ts';
import type { SlackApi } from '../../../shared/channels/slack/slack-api.ts';

/** Everything that a provider took, by who it was for: an address or a channel. */
export type Taken = { to: string; text: () => string };

/** A mail provider and a Slack that take everything and remember it. */
export const mouths = () => {
  const taken: Taken[] = [];
  const take = (to: string, text: () => string): string => String(taken.push({ to, text })).padStart(6, '0');
  const sendMail: SendMail = async ({ to, raw }) => ({
    status: 'accepted',
    providerId: `ses-${take(to, () => readable(raw))}`,
  });
  const slack: SlackApi = {
    post: async ({ channel, text, blocks }) => {
      const ts = `1776243600.${take(channel, () => `${text} ${JSON.stringify(blocks)}`)}`;
      return { kind: 'taken', ts };
    },
    update: async ({ ts }) => ({ kind: 'taken', ts }),
  };
  return { taken, sendMail, slack };
};
export type Mouths = ReturnType<typeof mouths>;

const base64 = 'Content-Transfer-Encoding: base64\r\n\r\n';

/** What stands in a mail, its parts decoded as far as a word in them can be found. */
const readable = (raw: Uint8Array): string =>
  new TextDecoder()
    .decode(raw)
    .split('\r\n--')
    .map((part) => {
      const start = part.indexOf(base64);
      if (start < 0) return part.replaceAll('=\r\n', '');
      return Buffer.from(part.slice(start + base64.length), 'base64').toString('utf8');
    })
    .join('\n');
