import { describe, expect, it } from 'vitest';
import { slackSender } from '../../../shared/channels/slack/slack-sender.ts';
import { aSlack, channel } from '../../infra/local/endpoints/slack/a-slack.ts';

const message = { channel, text: 'Udsat til næste møde', blocks: [], threadTs: null };
const aSender = async () => {
  const { slack } = await aSlack();
  return { slack, post: slackSender(async () => 'xoxb-local', slack.apiUrl) };
};

describe('posting in Slack', () => {
  it('remembers a message by its channel and name', async () => {
    const { slack, post } = await aSender();
    expect(await post(message)).toEqual({ status: 'accepted', providerId: `${channel}:${slack.messages()[0]?.ts}` });
    expect(slack.messages()).toMatchObject([{ text: message.text, threadTs: null, alsoInChannel: false }]);
  });

  it('answers in a thread, and shows the answer in the channel too', async () => {
    const { slack, post } = await aSender();
    await post(message);
    const first = slack.messages()[0]?.ts ?? '';
    const sent = await post({ ...message, text: 'Rettelse', threadTs: first });
    const [, answer] = slack.messages();
    expect(answer).toMatchObject({ text: 'Rettelse', threadTs: first, alsoInChannel: true });
    expect(sent).toEqual({ status: 'accepted', providerId: `${channel}:${answer?.ts}:${first}` });
  });

  it('takes it for an answer that there is no such thread', async () => {
    const { post } = await aSender();
    expect(await post({ ...message, threadTs: '1.000001' })).toEqual({
      status: 'refused',
      reason: 'thread_not_found',
    });
  });

  it('fails when Slack asks for patience', async () => {
    const { slack, post } = await aSender();
    slack.failNext({ kind: 'rate-limited', retryAfterSeconds: 1 });
    await expect(post(message)).rejects.toThrow();
  });
});
