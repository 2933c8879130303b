import type { KnownBlock } from '@slack/web-api';
import { expect } from 'vitest';
import { isRefused, readPosting } from '../../infra/local/endpoints/slack/posting.ts';

/** The texts of a message that Slack reads as markup. */
export const markupIn = (blocks: readonly KnownBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'section') return [block.text?.text ?? ''];
    return block.type === 'context' ? block.elements.map((each) => ('text' in each ? String(each.text) : '')) : [];
  });

export const buttonsIn = (blocks: readonly KnownBlock[]) =>
  blocks.flatMap((block) => {
    if (block.type === 'actions') return block.elements.filter((element) => element.type === 'button');
    return block.type === 'section' && block.accessory?.type === 'button' ? [block.accessory] : [];
  });

/** Slack's published limits, and that nothing in it calls anybody or leads where a page wants it to. */
export const expectSlackTakes = ({ text, blocks }: { text: string; blocks: KnownBlock[] }): void => {
  const read = readPosting({ text, blocks: JSON.parse(JSON.stringify(blocks)) });
  expect(isRefused(read) ? read : null).toBeNull();
  expect(text.trim()).not.toBe('');
  expect(text.length).toBeLessThanOrEqual(4000);
  const markup = [text, ...markupIn(blocks)];
  expect(markup.join('').length).toBeLessThanOrEqual(4000 + 12_000);
  for (const each of markup) {
    expect(each.isWellFormed()).toBe(true);
    expect(each.replace(/<https?:\/\/[^|<>\s]+\|[^|<>]+>/gu, '').replace(/^>/gmu, '')).not.toMatch(/[<>]/u);
    expect(each.replace(/&(?:amp|lt|gt);/gu, '')).not.toContain('&');
  }
  expect(JSON.stringify(blocks).match(/"type":"mrkdwn"/gu)?.length).toBe(
    JSON.stringify(blocks).match(/"verbatim":true/gu)?.length,
  );
};
