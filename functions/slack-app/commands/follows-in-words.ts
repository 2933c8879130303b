import { wishInWords } from '../../../shared/channels/danish-words.ts';
import { escaped } from '../../../shared/channels/slack/mrkdwn.ts';
import type { Follow } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { municipalityNamed } from './words.ts';

type Watched = Pick<SlackAppDependencies, 'watched'>;

/** "emnet Skole i Ballerup", in mrkdwn. */
export const inWords = ({ subscription: { wishes, sourceId } }: Follow, { watched }: Watched): string => {
  const municipality = municipalityNamed(sourceId, watched);
  return escaped(wishes.map((wish) => wishInWords(wish, municipality)).join(' og '));
};

/** What a channel follows, each on a line with its number. */
export const followsInWords = (follows: readonly Follow[], watched: Watched): string =>
  [
    'Kanalen følger:',
    ...follows.map(
      (one) => `${one.number}. ${inWords(one, watched)}${one.subscription.status === 'paused' ? ' (på pause)' : ''}`,
    ),
    `Stop en med dens nummer: \`/referat stop ${follows[0]?.number ?? 1}\`.`,
  ].join('\n');
