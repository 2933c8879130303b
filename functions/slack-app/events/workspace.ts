import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import { channelFollows, type SlackPlace } from '../channel-follows.ts';
import { type ReturnDependencies, returnToChannel } from '../return/return-to-channel.ts';

type Dependencies = ReturnDependencies;

/**
 * A workspace threw us out: the token goes, and what its channels follow rests until somebody installs us again. `saidAt` (epoch
 * seconds) is when it did so: what Slack tells late, after a new installation, is about the old one.
 */
export const leaveWorkspace = async (team: string, saidAt: number, dependencies: Dependencies): Promise<void> => {
  const installation = await dependencies.installations.get(team);
  if (installation !== null && saidAt * 1000 < Date.parse(installation.installedAt)) return;
  await dependencies.installations.markRevoked(team);
  for (const channel of await dependencies.installations.channels(team))
    await pauseChannel({ team, channel }, dependencies);
};

/** A workspace took us back: its channels go on where they were. One that fails does not keep the others. */
export const returnToWorkspace = async (team: string, dependencies: Dependencies): Promise<void> => {
  const channels = await dependencies.installations.channels(team);
  await Promise.all(
    channels.map((channel) =>
      returnToChannel({ team, channel }, dependencies).catch((error: unknown) =>
        log.error('slack.not-returned', { team, reason: failureReason(error) }),
      ),
    ),
  );
};

/** What the channel follows rests, and since when is noted: it is told what it missed when it can be told things again. */
export const pauseChannel = async (place: SlackPlace, dependencies: Dependencies): Promise<void> => {
  const { follows } = await channelFollows(place, dependencies.subscriptions);
  if (follows.length === 0) return;
  await dependencies.installations.noteRest(place.team, place.channel, dependencies.now().toISOString());
  for (const { subscription } of follows) await dependencies.subscriptions.pause(subscription);
};

/** The channel is gone for good. */
export const endChannel = async (place: SlackPlace, { subscriptions, now }: Dependencies): Promise<void> => {
  const { follows } = await channelFollows(place, subscriptions);
  for (const { subscription } of follows) await subscriptions.end(subscription, now().toISOString());
};
