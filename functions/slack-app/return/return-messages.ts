import type { KnownBlock } from '@slack/web-api';
import { fitMessage } from '../../../shared/channels/slack/fit-message.ts';
import { context, inline, linkTo, section } from '../../../shared/channels/slack/mrkdwn.ts';
import { headingOf } from '../../../shared/channels/slack/story-words.ts';
import { danishDate, danishDayAndMonth } from '../../../shared/platform/danish-date.ts';
import type { MissedLine } from './missed-news.ts';

export type ReturnMessage = { text: string; blocks: KnownBlock[] };

/** What the messages have no room for is counted, with links to so many of the meetings. */
const mostMeetings = 10;

/**
 * What a channel is told when it can be told things again: the first message for the channel, the others - `mostAnswers` of them -
 * for its thread. `since` is a UTC instant; `missed` is null where it could not be looked up.
 */
export const returnMessages = (
  since: string,
  missed: readonly MissedLine[] | null,
  { mostAnswers }: { mostAnswers: number },
): [ReturnMessage, ...ReturnMessage[]] => {
  const text = `Referatvagt er tilbage i kanalen. Siden ${danishDate(since)} kunne vi ikke skrive her.`;
  const head = section(
    `*Referatvagt er tilbage i kanalen*\nSiden ${danishDate(since)} kunne vi ikke skrive her. ${whatThen(missed)}`,
  );
  const [first, ...parts] = inParts(missed ?? [], { head: [head], mostAnswers });
  return [
    { text, blocks: first ?? [head] },
    ...parts.map((blocks) => ({ text: 'Mere af det, der skete imens', blocks })),
  ];
};

const whatThen = (missed: readonly MissedLine[] | null): string => {
  if (missed === null)
    return 'Hvad der skete imens af det, kanalen følger, er ikke fortalt, og vi kunne ikke slå det op nu: se kommunens dagsordener og referater.';
  return missed.length === 0
    ? 'Imens er der intet sket, som kanalen skulle have hørt.'
    : 'Det her skete imens. Kun det nyeste af det kan også komme som en besked for sig:';
};

/** The blocks of each message, as many lines in each as it holds. */
const inParts = (
  lines: readonly MissedLine[],
  { head, mostAnswers }: { head: KnownBlock[]; mostAnswers: number },
): KnownBlock[][] => {
  const parts: KnownBlock[][] = [];
  let left = lines;
  do {
    const own = parts.length === 0 ? head : [];
    const groups = left.map((line) => [missedBlock(line)]);
    const { blocks, shown } = fitMessage(groups, { head: own, foot: [], evidenceLink: '' });
    left = left.slice(shown);
    const isLast = parts.length === mostAnswers;
    parts.push([...blocks.slice(0, own.length + shown), ...moreBlocks(left, { isFirst: parts.length === 0, isLast })]);
  } while (left.length > 0 && parts.length <= mostAnswers);
  return parts;
};

const moreBlocks = (
  left: readonly MissedLine[],
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): KnownBlock[] => {
  if (left.length === 0) return [];
  const count = `Og ${left.length} ${left.length === 1 ? 'punkt' : 'punkter'} til`;
  if (isLast) return [context(`${count}: ${meetingLinks(left).join(' · ')}`)];
  return isFirst ? [context(`${count}: se tråden`)] : [];
};

/** Our pages of the meetings' revisions; later ones are found from the ones before. */
const meetingLinks = (lines: readonly MissedLine[]): string[] => {
  const letters = [...new Map(lines.map(({ letter }) => [letter.evidenceLink, letter])).values()];
  const links = letters
    .slice(0, mostMeetings)
    .flatMap(({ evidenceLink, meeting }) =>
      linkTo(evidenceLink, `${inline(meeting.committee, 60)} ${danishDayAndMonth(meeting.startsAt)}`),
    );
  return letters.length > mostMeetings ? [...links, `og ${letters.length - mostMeetings} møder til`] : links;
};

const missedBlock = ({ words, letter }: MissedLine): KnownBlock =>
  section(
    [
      `${headingOf(words, null)}: ${inline(words.name, 200)}`,
      [
        `${inline(letter.meeting.committee, 100)}, ${danishDayAndMonth(letter.meeting.startsAt)}`,
        ...linkTo(words.link, 'Åbn hos kommunen'),
        ...linkTo(letter.evidenceLink, 'Beviset'),
      ].join(' · '),
    ].join('\n'),
  );
