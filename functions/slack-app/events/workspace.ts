import type { Subscription } from '../../../shared/domain/subscription.ts';
import { channelFollows, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';

type Dependencies = Pick<SlackAppDependencies, 'installations' | 'subscriptions' | 'now'>;

/** A workspace threw us out: the token goes, and what its channels follow rests until somebody installs us again. */
export const leaveWorkspace = async (team: string, dependencies: Dependencies): Promise<void> => {
  await dependencies.installations.markRevoked(team);
  await forEachChannel(team, dependencies, pauseChannel);
};

/** A workspace took us back: its channels go on where they were. */
export const returnToWorkspace = (team: string, dependencies: Dependencies): Promise<void> =>
  forEachChannel(team, dependencies, resumeChannel);

export const pauseChannel = (place: SlackPlace, dependencies: Dependencies): Promise<void> =>
  forEachFollow(place, dependencies, (subscription) => dependencies.subscriptions.pause(subscription));

export const resumeChannel = (place: SlackPlace, dependencies: Dependencies): Promise<void> =>
  forEachFollow(place, dependencies, (subscription) => dependencies.subscriptions.resume(subscription));

/** The channel is gone for good. */
export const endChannel = (place: SlackPlace, dependencies: Dependencies): Promise<void> =>
  forEachFollow(place, dependencies, (subscription) =>
    dependencies.subscriptions.end(subscription, dependencies.now().toISOString()),
  );

const forEachChannel = async (
  team: string,
  dependencies: Dependencies,
  act: (place: SlackPlace, dependencies: Dependencies) => Promise<void>,
): Promise<void> => {
  for (const channel of await dependencies.installations.channels(team)) await act({ team, channel }, dependencies);
};

const forEachFollow = async (
  place: SlackPlace,
  { subscriptions }: Dependencies,
  act: (subscription: Subscription) => Promise<void>,
): Promise<void> => {
  const { follows } = await channelFollows(place, subscriptions);
  for (const { subscription } of follows) await act(subscription);
};
