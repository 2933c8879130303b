import { wishInWords } from '../../../shared/channels/danish-words.ts';
import { escaped } from '../../../shared/channels/slack/mrkdwn.ts';
import { type Subscription, wishKey } from '../../../shared/domain/subscription.ts';
import { channelFollows, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import type { Pressed } from './pressed.ts';

/**
 * "Stop": ends what led to the message. Only what the channel itself follows is looked at, so that nobody stops anything for
 * others. Answers in mrkdwn.
 */
export const stopSubscription = async (
  pressed: Pressed,
  place: SlackPlace,
  { subscriptions, watched, now }: SlackAppDependencies,
): Promise<string> => {
  const { follows } = await channelFollows(place, subscriptions);
  const found = follows.map(({ subscription }) => subscription).filter((one) => ledTo(one, pressed));
  if (found.length === 0) return nothingToStop(pressed);
  for (const subscription of found) await subscriptions.end(subscription, now().toISOString());
  const inWords = ({ wishes, sourceId }: Subscription) => {
    const municipality = watched.find((one) => one.sourceId === sourceId)?.municipality ?? sourceId;
    return wishes.map((wish) => wishInWords(wish, municipality)).join(' og ');
  };
  return `Kanalen følger ikke længere ${escaped(found.map(inWords).join(' og '))}.`;
};

const ledTo = ({ subscriptionId, wishes }: Subscription, { subscriptionIds, because }: Pressed): boolean => {
  const reasons = new Set(because.map(wishKey));
  return subscriptionIds.includes(subscriptionId) && wishes.some((wish) => reasons.has(wishKey(wish)));
};

const nothingToStop = ({ subscriptionIds }: Pressed): string =>
  subscriptionIds.some((id) => id.startsWith('configured.'))
    ? 'Det følger kanalen efter Referatvagts egen opsætning; kun den, der driver Referatvagt, kan stoppe det.'
    : 'Det følger kanalen ikke længere. Hvad den følger: `/referat liste`';
