import type { KnownBlock } from '@slack/web-api';
import { fitMessage } from '../../../shared/channels/slack/fit-message.ts';
import { inline, linkTo, section } from '../../../shared/channels/slack/mrkdwn.ts';
import { headingOf } from '../../../shared/channels/slack/story-words.ts';
import { danishDate, danishDayAndMonth } from '../../../shared/platform/danish-date.ts';
import type { MissedLine } from './missed-news.ts';

/**
 * What a channel is told when it can be told things again. `since` is a UTC instant; `missed` is null where it could not be
 * looked up.
 */
export const returnMessage = (
  since: string,
  missed: readonly MissedLine[] | null,
): { text: string; blocks: KnownBlock[] } => {
  const text = `Referatvagt er tilbage i kanalen. Siden ${danishDate(since)} kunne vi ikke skrive her.`;
  const head = section(
    `*Referatvagt er tilbage i kanalen*\nSiden ${danishDate(since)} kunne vi ikke skrive her. ${whatThen(missed)}`,
  );
  // No page shows it all: what there is no room for is counted.
  const { blocks } = fitMessage(
    (missed ?? []).map((line) => [missedBlock(line)]),
    { head: [head], foot: [], evidenceLink: '' },
  );
  return { text, blocks };
};

const whatThen = (missed: readonly MissedLine[] | null): string => {
  if (missed === null)
    return 'Hvad der skete imens af det, kanalen følger, er ikke fortalt, og vi kunne ikke slå det op nu: se kommunens dagsordener og referater.';
  return missed.length === 0
    ? 'Imens er der intet sket, som kanalen skulle have hørt.'
    : 'Det her skete imens, og det kommer ikke igen som beskeder for sig:';
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
