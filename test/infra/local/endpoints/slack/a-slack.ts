import { WebClient } from '@slack/web-api';
import { startSlack } from '../../../../../infra/local/endpoints/slack/start-slack.ts';
import { aHome, stopsAfterTest } from '../a-home.ts';

export const channel = 'C0BESKAEFT';

/** A local Slack and the unmodified client that talks to it, without its half an hour of retries. */
export async function aSlack({
  home,
  token = 'xoxb-local',
  ...options
}: {
  home?: string;
  token?: string;
  keepsPace?: boolean;
  now?: () => Date;
} = {}) {
  const channels = [
    { channel, name: 'beskæftigelse' },
    { channel: 'C0SKOLE001', name: 'skole' },
  ];
  const slack = stopsAfterTest(
    await startSlack({ home: home ?? (await aHome()), port: 0, token: 'xoxb-local', channels, ...options }),
  );
  const client = new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  return { slack, client, page: async (path = '/') => (await fetch(new URL(path, slack.pageUrl))).text() };
}
