import type { KnownBlock } from '@slack/web-api';
import { context, linkTo, slackLimits } from './mrkdwn.ts';

type Frame = { head: KnownBlock[]; foot: KnownBlock[]; evidenceLink: string };

/**
 * As many of the groups of blocks, in their order, as one message holds; what does not fit is counted, with a link to all
 * of it. `shown` says how many there are.
 */
export const fitMessage = (
  groups: readonly KnownBlock[][],
  { head, foot, evidenceLink }: Frame,
): { blocks: KnownBlock[]; shown: number } => {
  const room = { blocks: slackLimits.blocks - head.length - foot.length - 1, text: slackLimits.allText - moreLength };
  room.text -= [...head, ...foot].reduce((sum, block) => sum + lengthOf(block), 0);
  let shown = 0;
  for (const group of groups) {
    room.blocks -= group.length;
    room.text -= group.reduce((sum, block) => sum + lengthOf(block), 0);
    if (shown > 0 && (room.blocks < 0 || room.text < 0)) break;
    shown += 1;
  }
  const more = groups.length - shown;
  const rest =
    more === 0 ? [] : [context([`Og ${more} ${pointsMore(more)}`, ...linkTo(evidenceLink, 'se det hele')].join(': '))];
  return { blocks: [...head, ...groups.slice(0, shown).flat(), ...rest, ...foot], shown };
};

const pointsMore = (more: number): string => (more === 1 ? 'punkt til' : 'punkter til');
/** Room for the line that counts the rest. */
const moreLength = 1500;

const lengthOf = (block: KnownBlock): number => {
  if (block.type === 'section') return block.text?.text.length ?? 0;
  if (block.type !== 'context') return 0;
  return block.elements.reduce((sum, element) => sum + ('text' in element ? element.text.length : 0), 0);
};
