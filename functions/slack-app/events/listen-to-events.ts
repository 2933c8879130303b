import type { App } from '@slack/bolt';
import type { SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { returnToChannel } from '../return/return-to-channel.ts';
import { endChannel, leaveWorkspace, pauseChannel } from './workspace.ts';

/** What happens to the workspace and its channels. Slack repeats an event that was not answered; so is everything here. */
export const listenToEvents = (app: App, dependencies: SlackAppDependencies): void => {
  app.event('app_uninstalled', ({ body }) => leaveWorkspace(body.team_id, body.event_time, dependencies));
  app.event('tokens_revoked', async ({ body, event }) => {
    if ((event.tokens.bot ?? []).length > 0) await leaveWorkspace(body.team_id, body.event_time, dependencies);
  });
  for (const archived of ['channel_archive', 'group_archive'] as const)
    app.event(archived, ({ body, event }) =>
      pauseChannel({ team: body.team_id, channel: event.channel }, 'archived', dependencies),
    );
  for (const left of ['channel_left', 'group_left'] as const)
    app.event(left, ({ body, event }) =>
      pauseChannel({ team: body.team_id, channel: event.channel }, 'left', dependencies),
    );
  for (const back of ['channel_unarchive', 'group_unarchive'] as const)
    app.event(back, ({ body, event }) => comeBack({ team: body.team_id, channel: event.channel }, dependencies));
  for (const deleted of ['channel_deleted', 'group_deleted'] as const)
    app.event(deleted, ({ body, event }) => endChannel({ team: body.team_id, channel: event.channel }, dependencies));
  app.event('member_joined_channel', async ({ body, event, context }) => {
    if (event.user === context.botUserId) await comeBack({ team: body.team_id, channel: event.channel }, dependencies);
  });
};

const comeBack = async (place: SlackPlace, dependencies: SlackAppDependencies): Promise<void> => {
  // Whoever tells it may be gone half-way: Slack asks again in a minute, and by then it is told, or is told then.
  if ((await returnToChannel(place, dependencies)) === 'under-way')
    throw new Error('Somebody else tells the channel what it missed.');
};
