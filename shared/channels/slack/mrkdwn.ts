import type { KnownBlock } from '@slack/web-api';
import { shortened } from '../danish-words.ts';

/**
 * Slack's own limits (docs.slack.dev, Block Kit reference): 50 blocks a message, 3,000 characters a section. `allText` is
 * ours: Slack refuses messages whose blocks are long together ("msg_blocks_too_long") and names no figure.
 */
export const slackLimits = { section: 3000, blocks: 50, text: 4000, allText: 12_000 };

/** `verbatim`: Slack makes no links, channels or people of what only looks like them. */
const marked = (text: string) =>
  ({ type: 'mrkdwn', text: shortenedMarkup(text, slackLimits.section), verbatim: true }) as const;

export const section = (text: string): KnownBlock => ({ type: 'section', text: marked(text) });
export const context = (text: string): KnownBlock => ({ type: 'context', elements: [marked(text)] });

/** Words and links on one line. Where there is no room for all of it the words are cut: half a link is none. */
export const footLine = (words: readonly string[], links: readonly string[]): KnownBlock => {
  const end = links.map((link) => ` · ${link}`).join('');
  return context(`${shortenedMarkup(words.join(' · '), slackLimits.section - end.length)}${end}`.replace(/^ · /u, ''));
};

/** A page's words as Slack quotes them, line by line. */
export const quoted = (text: string, most: number): string =>
  escaped(shortened(text, most))
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** A page's words on one line of ours: a title, a name. */
export const inline = (text: string, most: number): string =>
  escaped(shortened(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), most));

/**
 * Slack reads three characters as markup (docs.slack.dev, "Formatting text"), and four more as bold, italic, struck and
 * code where they stand at a word's edge: it knows no other way to write those than their twins. A page's text shall stay text.
 */
export const escaped = (text: string): string =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/gu, (sign) => twins[sign] ?? '');

const twins: Record<string, string> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };

/** Slack's own limit for a button's address (docs.slack.dev, Block Kit, "Button element"); a link's is no longer here. */
const longestAddress = 3000;

/** Whether Slack takes it as an address; one that it does not costs the whole message. Foreign addresses come from pages. */
export const isWebAddress = (address: string | null): address is string =>
  address !== null &&
  address.length <= longestAddress &&
  /^https?:\/\/[^\s<>|]+$/iu.test(address) &&
  URL.canParse(address);

/** Two of them leave room for words in one text. */
const longestLink = 1200;

/** A link, or nothing where the address is none or too long for a line. */
export const linkTo = (address: string | null, label: string): string[] => {
  const link = isWebAddress(address) ? `<${address.replace(/&/gu, '&amp;')}|${label}>` : '';
  return link === '' || link.length > longestLink ? [] : [link];
};

/** An escaped sign is not cut in half: "&am" would be read as three letters. */
export const shortenedMarkup = (text: string, most: number): string =>
  shortened(text, most).replace(/&[a-z]{0,3}…$/u, '…');
