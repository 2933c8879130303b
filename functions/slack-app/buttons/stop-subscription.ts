import { sourceOfMeeting } from '../../../shared/domain/meeting-id.ts';
import { wishKey } from '../../../shared/domain/subscription.ts';
import { channelFollows, type Follow, type SlackPlace } from '../channel-follows.ts';
import { followsInWords, inWords } from '../commands/follows-in-words.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import type { Pressed } from './pressed.ts';

/**
 * "Stop": ends what the channel follows now of what led to the message, also where it was stopped and followed again since. Only
 * the channel's own is looked at, so that nobody stops anything for others. Answers in mrkdwn.
 */
export const stopSubscription = async (
  pressed: Pressed,
  place: SlackPlace,
  { subscriptions, watched, now }: SlackAppDependencies,
): Promise<string> => {
  const { follows } = await channelFollows(place, subscriptions);
  const found = follows.filter((one) => ledTo(one, pressed));
  if (found.length === 0) return nothingToStop(pressed, follows, { watched });
  for (const { subscription } of found) await subscriptions.end(subscription, now().toISOString());
  return `Kanalen følger ikke længere ${found.map((one) => inWords(one, { watched })).join(' og ')}.`;
};

const ledTo = ({ subscription: { sourceId, wishes } }: Follow, { revision, because }: Pressed): boolean => {
  const reasons = new Set(because.map(wishKey));
  return sourceId === sourceOfMeeting(revision.meetingId) && wishes.some((wish) => reasons.has(wishKey(wish)));
};

const nothingToStop = (
  { because, subscriptionIds }: Pressed,
  follows: readonly Follow[],
  watched: Pick<SlackAppDependencies, 'watched'>,
): string => {
  if (subscriptionIds.some((id) => id.startsWith('configured.')))
    return 'Det følger kanalen efter Referatvagts egen opsætning; kun den, der driver Referatvagt, kan stoppe det.';
  if (because.length > 0) return 'Det følger kanalen ikke længere. Hvad den følger: `/referat liste`';
  const unknown = 'Beskeden er så gammel, at vi ikke længere har, hvad der førte til den.';
  return follows.length === 0
    ? `${unknown} Kanalen følger ikke noget nu.`
    : `${unknown}\n${followsInWords(follows, watched)}`;
};
