import type { KnownBlock, ModalView, RichTextBlock, RichTextText } from '@slack/web-api';
import { shortened } from '../../../shared/channels/danish-words.ts';
import { type DiffPart, wordDiff } from '../../../shared/domain/changes/word-diff.ts';
import { type Difference, differenceOf } from './differences.ts';
import type { Pressed } from './pressed.ts';

/**
 * docs.slack.dev, "Views": 100 blocks a modal, 24 characters a title, 250 KB in all ("view_too_large"), of which we leave some; Block
 * Kit: 3,000 characters a text, 150 a header.
 */
const limits = { blocks: 100, title: 24, text: 3000, header: 150, bytes: 200_000 };
/** What is the same is shown this far around what differs. */
const aroundChanges = 200;

/** "Vis ændringen": before and now, and what differs between them word by word. */
export const changeView = ({ changes }: Pressed): ModalView => {
  const [title] = changes.map(({ item }) => `Punkt ${item.number}: ${item.title}`);
  const differences = changes.map(differenceOf).filter((difference) => difference !== null);
  const blocks = [
    ...(title === undefined ? [] : [header(title)]),
    ...(differences.length === 0 ? [text(nothing)] : differences.flatMap(differenceBlocks)),
  ];
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Ændringen'.slice(0, limits.title) },
    close: { type: 'plain_text', text: 'Luk' },
    blocks: fitting(blocks),
  };
};

const fitting = (blocks: readonly KnownBlock[]): KnownBlock[] => {
  let bytes = 0;
  const room = blocks.findIndex((block, index) => {
    bytes += Buffer.byteLength(JSON.stringify(block));
    return bytes > limits.bytes || index >= limits.blocks;
  });
  // Too many by number, the last one makes room for the line that says so.
  return room === -1 ? [...blocks] : [...blocks.slice(0, Math.min(room, limits.blocks - 1)), text(more)];
};

const nothing = 'Der er ingen tekst at sammenligne: ændringen handler om selve punktet, ikke om dets ord.';
const more = 'Der er flere ændringer, end der er plads til her. Åbn beviset i beskeden for at se dem alle.';

const differenceBlocks = ({ label, before, after }: Difference): KnownBlock[] => [
  header(label),
  ...(before === null || after === null || before === after ? [] : [rich(marked(wordDiff(before, after)))]),
  ...(before === null ? [] : [text('Før', { bold: true }), quote(before)]),
  ...(after === null ? [] : [text('Nu', { bold: true }), quote(after)]),
];

/** What was taken away is struck through, what was put in is bold; a blank keeps one from growing into the other. */
const marked = (parts: readonly DiffPart[]): RichTextText[] =>
  parts.flatMap(({ kind, text: words }, index): RichTextText[] => {
    if (kind === 'same') return [{ type: 'text', text: middleOut(words) }];
    const isGrown =
      kind === 'added' && parts[index - 1]?.kind === 'removed' && !/\s$/u.test(parts[index - 1]?.text ?? '');
    const put: RichTextText = {
      type: 'text',
      text: words,
      style: kind === 'removed' ? { strike: true } : { bold: true },
    };
    return isGrown ? [{ type: 'text', text: ' ' }, put] : [put];
  });

const middleOut = (words: string): string =>
  words.length <= 2 * aroundChanges ? words : `${words.slice(0, aroundChanges)} […] ${words.slice(-aroundChanges)}`;

const header = (words: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: shortened(words, limits.header), emoji: false },
});

/** Rich text takes a page's words as they are: no sign in them is read as markup. */
const rich = (elements: RichTextText[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: withinLimit(elements) }],
});

const text = (words: string, style: { bold?: boolean } = {}): RichTextBlock =>
  rich([{ type: 'text', text: words, style }]);

const quote = (words: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_quote', elements: [{ type: 'text', text: shortened(words.trim() || '(tom)', limits.text) }] },
  ],
});

const withinLimit = (elements: readonly RichTextText[]): RichTextText[] => {
  let left = limits.text;
  const kept: RichTextText[] = [];
  for (const element of elements) {
    if (element.text === '' || left <= 0) continue;
    const words = shortened(element.text, left);
    left -= words.length;
    kept.push({ ...element, text: words });
  }
  return kept;
};
