import { describe, expect, it } from 'vitest';
import { workspaceIds } from '../../../infra/local/endpoints/slack/workspace.ts';
import { slackWorkspaceOf } from '../../../shared/channels/slack/workspace-of.ts';
import { aSlack } from '../../infra/local/endpoints/slack/a-slack.ts';

describe('asking Slack in which workspace a token speaks', () => {
  it('is done once', async () => {
    const { slack } = await aSlack();
    const workspaceOf = slackWorkspaceOf(slack.apiUrl);
    expect(await workspaceOf('xoxb-local')).toBe(workspaceIds.team);
    slack.failNext({ kind: 'rate-limited', retryAfterSeconds: 30 });
    expect(await workspaceOf('xoxb-local')).toBe(workspaceIds.team);
  });

  it('and again when Slack did not say', async () => {
    const { slack } = await aSlack();
    const workspaceOf = slackWorkspaceOf(slack.apiUrl);
    slack.failNext({ kind: 'rate-limited', retryAfterSeconds: 30 });
    expect(await workspaceOf('xoxb-local')).toBeNull();
    expect(await workspaceOf('xoxb-local')).toBe(workspaceIds.team);
  });
});
