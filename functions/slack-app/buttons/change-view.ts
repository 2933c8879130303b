import type { KnownBlock, ModalView, RichTextBlock, RichTextText } from '@slack/web-api';
import { shortened } from '../../../shared/channels/danish-words.ts';
import type { DiffPart } from '../../../shared/domain/changes/word-diff.ts';
import { type Difference, differenceOf } from './differences.ts';
import type { Pressed } from './pressed.ts';
import { commonHead, whatDiffers } from './what-differs.ts';

/**
 * docs.slack.dev, "Views": 100 blocks a modal, 24 characters a title, 250 KB in all ("view_too_large"), of which we leave some; Block
 * Kit: 3,000 characters a text, 150 a header.
 */
const limits = { blocks: 100, title: 24, text: 3000, header: 150, bytes: 200_000 };
/** What is the same is shown this far around what differs. */
const aroundChanges = 200;
/** And so much of the beginning and the end of what was taken away, or put in, in one piece. */
const ofOneChange = 700;
/** So many texts as long as Slack takes them show what differs. */
const mostTexts = 4;

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
  ...(before === null || after === null || before === after ? [] : markedBlocks(whatDiffers(before, after))),
  ...(before === null ? [] : [text('Før', { bold: true }), quote(fromFirstDifference(before, after ?? before))]),
  ...(after === null ? [] : [text('Nu', { bold: true }), quote(fromFirstDifference(after, before ?? after))]),
];

/** A text that is too long to be shown whole begins a little before it differs from the other. */
const fromFirstDifference = (words: string, other: string): string => {
  const start = commonHead(words, other).length - aroundChanges;
  const isShown = words.length <= limits.text || words === other || start <= 0;
  return isShown ? words : `… ${lastOf(words, words.length - start)}`;
};

const markedBlocks = (parts: readonly DiffPart[]): KnownBlock[] => {
  const texts: RichTextText[][] = [];
  let left = 0;
  for (const element of marked(parts)) {
    if (element.text.length > left) {
      texts.push([]);
      left = limits.text;
    }
    texts.at(-1)?.push(element);
    left -= element.text.length;
  }
  const isCut = texts.length > mostTexts || parts.some(isLong);
  return [...texts.slice(0, mostTexts).map(rich), ...(isCut ? [text('… og flere ændringer')] : [])];
};

const isLong = ({ kind, text }: DiffPart): boolean => kind !== 'same' && text.length > 2 * ofOneChange;

/** What was taken away is struck through, what was put in is bold; a blank keeps one from growing into the other. */
const marked = (parts: readonly DiffPart[]): RichTextText[] =>
  parts.flatMap(({ kind, text: words }, index): RichTextText[] => {
    if (kind === 'same') return [{ type: 'text', text: middleOut(words, aroundChanges) }];
    const isGrown =
      kind === 'added' && parts[index - 1]?.kind === 'removed' && !/\s$/u.test(parts[index - 1]?.text ?? '');
    const put: RichTextText = {
      type: 'text',
      text: middleOut(words, ofOneChange),
      style: kind === 'removed' ? { strike: true } : { bold: true },
    };
    return isGrown ? [{ type: 'text', text: ' ' }, put] : [put];
  });

const middleOut = (words: string, around: number): string =>
  words.length <= 2 * around ? words : `${firstOf(words, around)} […] ${lastOf(words, around)}`;

/** A sign of two units is not cut in half: half of one is no text. */
const firstOf = (words: string, length: number): string => words.slice(0, length).replace(/[\ud800-\udbff]$/u, '');
const lastOf = (words: string, length: number): string => words.slice(-length).replace(/^[\udc00-\udfff]/u, '');

const header = (words: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: shortened(words, limits.header), emoji: false },
});

/** Rich text takes a page's words as they are: no sign in them is read as markup. */
const rich = (elements: RichTextText[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

const text = (words: string, style: { bold?: boolean } = {}): RichTextBlock =>
  rich([{ type: 'text', text: words, style }]);

const quote = (words: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_quote', elements: [{ type: 'text', text: shortened(words.trim() || '(tom)', limits.text) }] },
  ],
});
