import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { aHome } from '../a-home.ts';
import { aSlack, channel } from './a-slack.ts';

describe('posting through the unmodified Slack client', () => {
  it('keeps a message and its thread, also over a restart', async () => {
    const home = await aHome();
    const { slack, client } = await aSlack({ home });
    const first = await client.chat.postMessage({ channel, text: 'Udsat til næste møde' });
    await client.chat.postMessage({
      channel,
      text: 'Tilbage på dagsordenen',
      thread_ts: String(first.ts),
      reply_broadcast: true,
    });
    await slack.stop();
    const { slack: again } = await aSlack({ home });
    expect(again.messages()).toMatchObject([
      { text: 'Udsat til næste møde', threadTs: null },
      { text: 'Tilbage på dagsordenen', threadTs: first.ts, alsoInChannel: true },
    ]);
  });

  it('takes blocks and gives them back', async () => {
    const { client } = await aSlack();
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: '*Udsat*' } }];
    const answer = await client.chat.postMessage({ channel, text: 'Udsat', blocks });
    expect(answer).toMatchObject({ ok: true, channel, message: { text: 'Udsat', blocks } });
  });

  it('changes a message in place', async () => {
    const { slack, client } = await aSlack();
    const { ts } = await client.chat.postMessage({ channel, text: 'før' });
    await client.chat.update({ channel, ts: String(ts), text: 'nu' });
    expect(slack.messages()).toMatchObject([{ text: 'nu', ts, editedAt: expect.any(String) }]);
  });

  it('tells who the token belongs to and which channels there are', async () => {
    const { client } = await aSlack();
    expect(await client.auth.test()).toMatchObject({ ok: true, user: 'referatvagt' });
    expect((await client.conversations.list()).channels).toMatchObject([{ name: 'beskæftigelse' }, { name: 'skole' }]);
    expect((await client.conversations.info({ channel })).channel).toMatchObject({ id: channel });
  });

  it('takes a JSON body as well as a form', async () => {
    const { slack } = await aSlack();
    const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-local', 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ channel: '#beskæftigelse', text: 'hej' }),
    });
    expect(await answer.json()).toMatchObject({ ok: true, channel });
  });
});

const section = (length: number) => ({
  type: 'section' as const,
  text: { type: 'mrkdwn' as const, text: 'x'.repeat(length) },
});
const header = (length: number) => ({
  type: 'header' as const,
  text: { type: 'plain_text' as const, text: 'x'.repeat(length) },
});

describe('what Slack would refuse', () => {
  it.each([
    ['an unknown channel', { channel: 'C000000000', text: 'hej' }, 'channel_not_found'],
    ['a message without text', { channel, text: '' }, 'no_text'],
    ['more than 40,000 characters', { channel, text: 'x'.repeat(40_001) }, 'msg_too_long'],
    [
      'more than fifty blocks',
      { channel, text: 'x', blocks: Array.from({ length: 51 }, () => section(1)) },
      'invalid_blocks',
    ],
    ['more than 3,000 characters in a section', { channel, text: 'x', blocks: [section(3001)] }, 'invalid_blocks'],
    ['an empty section', { channel, text: 'x', blocks: [section(0)] }, 'invalid_blocks'],
    ['more than 150 characters in a header', { channel, text: 'x', blocks: [header(151)] }, 'invalid_blocks'],
    ['an answer to a message that is not there', { channel, text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
  ])('refuses %s', async (_what, asked, error) => {
    const { slack, client } = await aSlack();
    await expect(client.chat.postMessage(asked)).rejects.toMatchObject({ data: { ok: false, error } });
    expect(slack.messages()).toEqual([]);
  });

  it('refuses an answer to an answer, which no thread would show', async () => {
    const { client } = await aSlack();
    const { ts } = await client.chat.postMessage({ channel, text: 'Udsat' });
    const answer = await client.chat.postMessage({ channel, text: 'Tilbage', thread_ts: String(ts) });
    await expect(
      client.chat.postMessage({ channel, text: 'Godkendt', thread_ts: String(answer.ts) }),
    ).rejects.toMatchObject({ data: { error: 'thread_not_found' } });
  });

  it('takes what is just within the limits', async () => {
    const { client } = await aSlack();
    const blocks = [header(150), ...Array.from({ length: 49 }, () => section(3000))];
    expect(await client.chat.postMessage({ channel, text: 'x'.repeat(40_000), blocks })).toMatchObject({ ok: true });
  });

  it('says where in the blocks the fault is', async () => {
    const { client } = await aSlack();
    await expect(client.chat.postMessage({ channel, text: 'x', blocks: [section(3001)] })).rejects.toMatchObject({
      data: { response_metadata: { messages: [expect.stringContaining('/blocks/0/text/text')] } },
    });
  });

  it('lets nobody in without the right token', async () => {
    const { client, slack } = await aSlack({ token: 'xoxb-other' });
    await expect(client.auth.test()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
    await expect(new WebClient(undefined, { slackApiUrl: slack.apiUrl }).auth.test()).rejects.toMatchObject({
      data: { error: 'not_authed' },
    });
  });

  it('does not know other methods, also those every object has', async () => {
    const { client } = await aSlack();
    for (const method of ['files.upload', 'constructor']) {
      await expect(client.apiCall(method)).rejects.toMatchObject({ data: { error: 'unknown_method' } });
    }
  });
});

describe('the pace of a channel', () => {
  it('is one message a second, each channel for itself, when it is kept', async () => {
    let seconds = 1_776_000_000;
    const { client } = await aSlack({ keepsPace: true, now: () => new Date(seconds * 1000) });
    await client.chat.postMessage({ channel, text: 'første' });
    await expect(client.chat.postMessage({ channel, text: 'anden' })).rejects.toMatchObject({ retryAfter: 1 });
    await client.chat.postMessage({ channel: 'C0SKOLE001', text: 'i den anden kanal' });
    seconds += 1;
    expect(await client.chat.postMessage({ channel, text: 'anden' })).toMatchObject({ ok: true });
  });

  it('is free when nobody asked for it, and every message still has a name of its own', async () => {
    const { slack, client } = await aSlack({ now: () => new Date('2026-04-15T09:00:00Z') });
    for (const text of ['a', 'b', 'c']) await client.chat.postMessage({ channel, text });
    expect(new Set(slack.messages().map(({ ts }) => ts)).size).toBe(3);
  });
});

describe('failures on demand', () => {
  it('meets one call each, in the order they were asked for', async () => {
    const { slack, client } = await aSlack();
    slack.failNext(
      { kind: 'rate-limited', retryAfterSeconds: 7 },
      { kind: 'server-error' },
      { kind: 'refused', error: 'token_revoked' },
    );
    await expect(client.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
    await expect(client.auth.test()).rejects.toMatchObject({ code: 'slack_webapi_http_error' });
    await expect(client.auth.test()).rejects.toMatchObject({ data: { error: 'token_revoked' } });
    expect(await client.auth.test()).toMatchObject({ ok: true });
  });

  it('can keep a message and lose the answer', async () => {
    const { slack, client } = await aSlack();
    slack.failNext({ kind: 'answer-lost' });
    await expect(client.chat.postMessage({ channel, text: 'hej' })).rejects.toThrow();
    expect(slack.messages()).toHaveLength(1);
  });
});
