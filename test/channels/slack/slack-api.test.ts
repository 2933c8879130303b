import { describe, expect, it } from 'vitest';
import { slackApi } from '../../../shared/channels/slack/slack-api.ts';
import { aSlack, channel } from '../../infra/local/endpoints/slack/a-slack.ts';

const message = { channel, text: 'Udsat til næste møde', blocks: [], threadTs: null, broadcast: false };
const aWorkspace = async (token = 'xoxb-local') => {
  const { slack } = await aSlack();
  return { slack, api: slackApi(token, slack.apiUrl) };
};

describe('asking something of Slack', () => {
  it('posts a message, and says what Slack calls it', async () => {
    const { slack, api } = await aWorkspace();
    expect(await api.post(message)).toEqual({ kind: 'taken', ts: slack.messages()[0]?.ts });
    expect(slack.messages()).toMatchObject([{ text: message.text, threadTs: null, alsoInChannel: false }]);
  });

  it.each([true, false])('answers in a thread; in the channel too: %s', async (broadcast) => {
    const { slack, api } = await aWorkspace();
    await api.post(message);
    const threadTs = slack.messages()[0]?.ts ?? '';
    await api.post({ ...message, text: 'Tilbage', threadTs, broadcast });
    expect(slack.messages()[1]).toMatchObject({ text: 'Tilbage', threadTs, alsoInChannel: broadcast });
  });

  it('puts other words in the place of a message’s', async () => {
    const { slack, api } = await aWorkspace();
    await api.post(message);
    const ts = slack.messages()[0]?.ts ?? '';
    expect(await api.update({ channel, ts, text: 'Rettet', blocks: [] })).toEqual({ kind: 'taken', ts });
    expect(slack.messages()).toMatchObject([{ ts, text: 'Rettet' }]);
  });

  it('hears how long Slack wants it to wait', async () => {
    const { slack, api } = await aWorkspace();
    slack.failNext({ kind: 'rate-limited', retryAfterSeconds: 30 });
    expect(await api.post(message)).toEqual({ kind: 'wait', seconds: 30 });
  });

  it.each([
    ['is_archived', 'channel'],
    ['channel_not_found', 'channel'],
    ['not_in_channel', 'channel'],
    ['token_revoked', 'workspace'],
    ['account_inactive', 'workspace'],
    ['missing_scope', 'workspace'],
    ['thread_not_found', 'thread'],
    ['msg_blocks_too_long', 'message'],
  ] as const)('takes %s for a no to the %s', async (error, what) => {
    const { slack, api } = await aWorkspace();
    slack.failNext({ kind: 'refused', error });
    expect(await api.post(message)).toEqual({ kind: 'refused', what, error });
  });

  it('takes a wrong token for a no to us', async () => {
    const { api } = await aWorkspace('xoxb-wrong');
    expect(await api.post(message)).toMatchObject({ kind: 'refused', what: 'workspace' });
  });

  it.each([{ kind: 'server-error' }, { kind: 'refused', error: 'fatal_error' }, { kind: 'answer-lost' }] as const)(
    'fails when another try may go well: %s',
    async (failure) => {
      const { slack, api } = await aWorkspace();
      slack.failNext(failure);
      await expect(api.post(message)).rejects.toThrow();
    },
  );
});
