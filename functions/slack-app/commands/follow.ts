import { wishInWords } from '../../../shared/channels/danish-words.ts';
import { escaped } from '../../../shared/channels/slack/mrkdwn.ts';
import { mostSubscriptions, type Subscription, type Wish, wishKey } from '../../../shared/domain/subscription.ts';
import { channelFollows, type Follow, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies, WatchedMunicipality } from '../dependencies.ts';

export type Wanted = { wish: Wish; municipality: WatchedMunicipality };
type Followed = { status: 'new' | 'already'; follow: Follow } | { status: 'full' };
type Dependencies = Pick<SlackAppDependencies, 'subscriptions' | 'installations' | 'now' | 'newId'>;

/**
 * Has a channel follow something, at once: whoever writes in the channel is the one who asks. The channel is noted first, so that
 * an uninstallation finds it. Asked again, also after a crash half-way, it changes nothing more.
 */
export const follow = async (place: SlackPlace, wanted: Wanted, dependencies: Dependencies): Promise<Followed> => {
  const { subscriptions, installations, now } = dependencies;
  await installations.noteChannel(place.team, place.channel);
  const { subscriberId } = await subscriptions.subscriberFor({ via: 'slack', ...place });
  const { follows, nextNumber } = await channelFollows(place, subscriptions);
  const at = now().toISOString();
  const before = follows.find(({ subscription }) => isSame(subscription, wanted));
  if (before !== undefined) {
    await subscriptions.confirm(before.subscription, at);
    return { status: 'already', follow: before };
  }
  if (follows.length >= mostSubscriptions) return { status: 'full' };
  const subscription = newSubscription(wanted, { subscriberId, at, id: dependencies.newId() });
  await subscriptions.add(subscription);
  await subscriptions.confirm(subscription, at);
  return { status: 'new', follow: { number: nextNumber, subscription } };
};

/** What came of it, for the channel; `preview` is a sentence on what it would have brought, or nothing. */
export const followAnswer = (followed: Followed, { wish, municipality }: Wanted, preview = ''): string => {
  if (followed.status === 'full')
    return `Kanalen følger allerede ${mostSubscriptions} ting, og flere kan der ikke være. Stop noget først: \`/referat liste\``;
  const what = escaped(wishInWords(wish, municipality.municipality));
  const { number } = followed.follow;
  return followed.status === 'already'
    ? `Kanalen følger allerede ${what}. Stop igen med \`/referat stop ${number}\`.`
    : `Kanalen følger nu ${what}.${preview} Stop igen med \`/referat stop ${number}\`.`;
};

const isSame = ({ sourceId, wishes, kinds }: Subscription, { wish, municipality }: Wanted): boolean =>
  sourceId === municipality.sourceId && kinds === null && wishes.map(wishKey).join() === wishKey(wish);

const newSubscription = (
  { wish, municipality }: Wanted,
  {
    subscriberId,
    at,
    id,
  }: { subscriberId: Subscription['subscriberId']; at: string; id: Subscription['subscriptionId'] },
): Subscription => ({
  subscriptionId: id,
  subscriberId,
  via: 'slack',
  sourceId: municipality.sourceId,
  wishes: [wish],
  kinds: null,
  cadence: 'at-once',
  status: 'pending',
  createdAt: at,
  confirmedAt: null,
  endedAt: null,
});
