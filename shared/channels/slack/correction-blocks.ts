import type { KnownBlock } from '@slack/web-api';
import { type CorrectionLines, correctionLines } from '../correction-lines.ts';
import type { Letter } from '../letter.ts';
import { pressButton } from './buttons.ts';
import { fitMessage } from './fit-message.ts';
import { footLine, inline, linkTo, quoted, section, shortenedMarkup, slackLimits } from './mrkdwn.ts';
import { inOneLine, whose } from './story-words.ts';
import type { TakenBackLine } from './taken-back-lines.ts';

const quoteLimit = 1000;

/** A channel message that takes something back. */
export const correctionMessage = (
  takenBack: readonly TakenBackLine[],
  letter: Letter,
): { text: string; blocks: KnownBlock[] } => {
  const lines = takenBack.map(({ correction, target }) => ({ ...correctionLines(correction), target }));
  const text = lines.map(({ heading, title }) => inOneLine({ heading, name: title })).join(' · ');
  const { blocks } = fitMessage(
    lines.map((one) => blocksOf(one, letter)),
    { head: [section(`*${whose(letter)}*`)], foot: [], evidenceLink: letter.evidenceLink },
  );
  return { text: shortenedMarkup(text, slackLimits.text), blocks };
};

const blocksOf = (lines: CorrectionLines & Pick<TakenBackLine, 'target'>, letter: Letter): KnownBlock[] => {
  const said = section(
    [
      `✎ *${inline(lines.heading, 200)}*`,
      `*${inline(lines.title, 300)}*`,
      inline(lines.sentences.join(' '), 500),
      ...lines.quotes.map(({ label, text }) => `${inline(label, 120)}:\n${quoted(text, quoteLimit)}`),
    ].join('\n'),
  );
  const [accessory] = lines.target === null ? [] : pressButton('showChange', lines.target);
  const foot = [...(lines.caseNumber === null ? [] : [`sagsnr. ${inline(lines.caseNumber, 80)}`]), lines.because];
  const links = [...linkTo(lines.link, 'Åbn hos kommunen'), ...linkTo(letter.evidenceLink, 'Beviset')];
  return [said.type === 'section' && accessory !== undefined ? { ...said, accessory } : said, footLine(foot, links)];
};
