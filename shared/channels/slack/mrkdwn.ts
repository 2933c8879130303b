import type { KnownBlock } from '@slack/web-api';
import { shortened } from '../danish-words.ts';

/** Slack's own limits (docs.slack.dev, Block Kit reference): 3,000 characters a section, 50 blocks a message. */
export const slackLimits = { section: 3000, blocks: 50, text: 4000 };

export const section = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: shortenedMarkup(text, slackLimits.section) },
});

export const context = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: shortenedMarkup(text, slackLimits.section) }],
});

/** A page's words as Slack quotes them, line by line. */
export const quoted = (text: string, most: number): string =>
  escaped(shortened(text, most))
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** Slack reads three characters as markup (docs.slack.dev, "Formatting text"); a page's text shall stay text. */
export const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** A bar in an address would end it. */
export const linkTo = (address: string, label: string): string =>
  `<${escaped(address).replace(/\|/gu, '%7C')}|${label}>`;

/** An escaped sign is not cut in half: "&am" would be read as three letters. */
export const shortenedMarkup = (text: string, most: number): string =>
  shortened(text, most).replace(/&[a-z]{0,3}…$/u, '…');
