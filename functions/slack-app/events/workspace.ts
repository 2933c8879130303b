import { deletedWords, shutOutWords } from '../../../shared/channels/slack/shut-out-words.ts';
import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import { channelFollows, type Follow, type SlackPlace } from '../channel-follows.ts';
import { type ReturnDependencies, returnToChannel } from '../return/return-to-channel.ts';
import { tellInstaller } from './tell-installer.ts';

type Dependencies = ReturnDependencies;

/**
 * A workspace threw us out: the token goes, and what its channels follow rests until somebody installs us again. `saidAt` (epoch
 * seconds) is when it did so: what Slack tells late, after a new installation, is about the old one.
 */
export const leaveWorkspace = async (team: string, saidAt: number, dependencies: Dependencies): Promise<void> => {
  const installation = await dependencies.installations.get(team);
  if (installation !== null && saidAt * 1000 < Date.parse(installation.installedAt)) return;
  await dependencies.installations.markRevoked(team);
  for (const channel of await dependencies.installations.channels(team)) {
    const { follows } = await channelFollows({ team, channel }, dependencies.subscriptions);
    await restAll(follows, { team, channel }, dependencies);
  }
};

/**
 * A workspace took us back: its channels go on where they were. One that fails does not keep the others: what it missed stays
 * noted, and is told with the next command there. Answers how many those are.
 */
export const returnToWorkspace = async (team: string, dependencies: Dependencies): Promise<number> => {
  const channels = await dependencies.installations.channels(team);
  const returned = await Promise.all(
    channels.map(async (channel) => {
      try {
        return await returnToChannel({ team, channel }, dependencies);
      } catch (error) {
        log.error('slack.not-returned', { team, reason: failureReason(error) });
        return 'failed';
      }
    }),
  );
  return returned.filter((one) => one === 'failed').length;
};

/**
 * What the channel follows rests, and since when is noted: it is told what it missed when it can be told things again. Whoever
 * installed us is told once: first, so that a crash tells it twice and never not at all.
 */
export const pauseChannel = async (
  place: SlackPlace,
  why: 'archived' | 'left',
  dependencies: Dependencies,
): Promise<void> => {
  const { follows } = await channelFollows(place, dependencies.subscriptions);
  if (follows.some(isHeard)) await tellInstaller(place.team, shutOutWords(refusals[why], place.channel), dependencies);
  await restAll(follows, place, dependencies);
};

/** The channel is gone for good. */
export const endChannel = async (place: SlackPlace, dependencies: Dependencies): Promise<void> => {
  const { subscriptions, now } = dependencies;
  const { follows } = await channelFollows(place, subscriptions);
  if (follows.length === 0) return;
  await tellInstaller(place.team, deletedWords(place.channel), dependencies);
  for (const { subscription } of follows) await subscriptions.end(subscription, now().toISOString());
};

/** As Slack would refuse a message there. */
const refusals = { archived: 'is_archived', left: 'not_in_channel' } as const;

const isHeard = ({ subscription }: Follow): boolean => subscription.status === 'active';

const restAll = async (
  follows: readonly Follow[],
  { team, channel }: SlackPlace,
  { installations, subscriptions, now }: Dependencies,
): Promise<void> => {
  if (follows.length === 0) return;
  await installations.noteRest(team, channel, now().toISOString());
  for (const { subscription } of follows) await subscriptions.pause(subscription);
};
