import type { App } from '@slack/bolt';
import type { SlackAppDependencies } from '../dependencies.ts';
import { returnToChannel } from '../return/return-to-channel.ts';
import { endChannel, leaveWorkspace, pauseChannel } from './workspace.ts';

/** What happens to the workspace and its channels. Slack repeats an event that was not answered; so is everything here. */
export const listenToEvents = (app: App, dependencies: SlackAppDependencies): void => {
  app.event('app_uninstalled', ({ body }) => leaveWorkspace(body.team_id, body.event_time, dependencies));
  app.event('tokens_revoked', async ({ body, event }) => {
    if ((event.tokens.bot ?? []).length > 0) await leaveWorkspace(body.team_id, body.event_time, dependencies);
  });
  for (const gone of ['channel_archive', 'group_archive', 'channel_left', 'group_left'] as const)
    app.event(gone, ({ body, event }) => pauseChannel({ team: body.team_id, channel: event.channel }, dependencies));
  for (const back of ['channel_unarchive', 'group_unarchive'] as const)
    app.event(back, ({ body, event }) => returnToChannel({ team: body.team_id, channel: event.channel }, dependencies));
  for (const deleted of ['channel_deleted', 'group_deleted'] as const)
    app.event(deleted, ({ body, event }) => endChannel({ team: body.team_id, channel: event.channel }, dependencies));
  app.event('member_joined_channel', async ({ body, event, context }) => {
    if (event.user === context.botUserId)
      await returnToChannel({ team: body.team_id, channel: event.channel }, dependencies);
  });
};
