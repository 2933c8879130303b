import type { KnownBlock } from '@slack/web-api';
import type { Letter } from '../letter.ts';
import { actions, linkButton, pressButton } from './buttons.ts';
import { fitMessage } from './fit-message.ts';
import { context, footLine, linkTo, section, shortenedMarkup, slackLimits } from './mrkdwn.ts';
import type { StoryLine } from './story-lines.ts';
import { alone, amongOthers, bodyOf, footOf, headingOf, inOneLine, whose } from './story-words.ts';

/** `text` for notices and screen readers, `blocks` for the eye; `shown` are the lines that found room. */
export type StoryMessage = { text: string; blocks: KnownBlock[]; shown: StoryLine[] };

/** The lines that a correction has put right since, by their keys, and the day it did: "16. april". */
type Righted = ReadonlyMap<string, string>;

/** One message about one or several pieces of news of one letter. */
export const storyMessage = (
  lines: readonly StoryLine[],
  letter: Letter,
  righted: Righted = new Map(),
): StoryMessage => {
  const rightedOn = ({ key }: StoryLine) => righted.get(key) ?? null;
  const text = shortenedMarkup(lines.map(({ words }) => inOneLine(words)).join(' · '), slackLimits.text);
  const [only] = lines;
  if (only !== undefined && lines.length === 1)
    return { text, blocks: aloneBlocks(only, letter, rightedOn(only)), shown: [only] };
  const groups = lines.map((line) => amongOthersBlocks(line, letter, rightedOn(line)));
  const { blocks, shown } = fitMessage(groups, {
    head: [section(`*${whose(letter)}*`)],
    foot: only === undefined ? [] : actions(pressButton('stopSubscription', { ...only.target, change: null })),
    evidenceLink: letter.evidenceLink,
  });
  return { text, blocks, shown: lines.slice(0, shown) };
};

const aloneBlocks = (line: StoryLine, letter: Letter, rightedOn: string | null): KnownBlock[] => {
  const { words, target } = line;
  const foot = footOf(line);
  return [
    section([`${headingOf(words, rightedOn)} · ${whose(letter)}`, ...bodyOf(words, alone)].join('\n')),
    ...(foot.length === 0 ? [] : [context(foot.join(' · '))]),
    ...actions([
      ...linkButton('openSource', words.link),
      ...linkButton('openEvidence', letter.evidenceLink),
      ...ownButtons(line),
      ...pressButton('stopSubscription', { ...target, change: null }),
    ]),
  ];
};

const ownButtons = ({ isReworded, canBeFollowed, target }: StoryLine) => [
  ...(isReworded ? pressButton('showChange', target) : []),
  ...(canBeFollowed ? pressButton('followCase', target) : []),
];

/** Among others an item has room for one button: the one that nothing else stands in for. */
const amongOthersBlocks = (line: StoryLine, letter: Letter, rightedOn: string | null): KnownBlock[] => {
  const { words } = line;
  const [accessory] = ownButtons(line);
  const links = [...linkTo(words.link, 'Åbn hos kommunen'), ...linkTo(letter.evidenceLink, 'Beviset')];
  const body = section([headingOf(words, rightedOn), ...bodyOf(words, amongOthers)].join('\n'));
  return [
    body.type === 'section' && accessory !== undefined ? { ...body, accessory } : body,
    footLine(footOf(line), links),
  ];
};
