import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listen, localApp } from '../../../../../infra/local/endpoints/serving/local-server.ts';
import { startSlack } from '../../../../../infra/local/endpoints/slack/start-slack.ts';
import { aHome, stopsAfterTest } from '../a-home.ts';
import { channel } from './a-slack.ts';

const credentials = { clientId: 'klient', clientSecret: 'hemmelig', signingSecret: 'underskrift' };
const button = {
  type: 'actions',
  elements: [
    { type: 'button', text: { type: 'plain_text', text: 'Følg sagen' }, action_id: 'follow-case', value: '8' },
  ],
};

/** A local Slack, and an app that writes down what it is sent and answers "hørt". */
const aSlackWithApp = async () => {
  const received: { body: string; headers: Record<string, string> }[] = [];
  const app = localApp('The app', { maxBody: 100_000 });
  app.post('/slack/events', async (c) => {
    received.push({ body: await c.req.text(), headers: c.req.header() });
    return c.json({ text: 'hørt *nu*' });
  });
  const server = stopsAfterTest(await listen('The app', { app, port: 0 }));
  const slack = stopsAfterTest(
    await startSlack({
      home: await aHome(),
      port: 0,
      token: 'xoxb-local',
      channels: [{ channel, name: 'beskæftigelse' }],
      app: { ...credentials, url: `${server.url}/` },
    }),
  );
  const call = async (method: string, asked: Record<string, string>, token = 'xoxb-local') => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(new URL(method, slack.apiUrl), {
      method: 'POST',
      headers,
      body: new URLSearchParams(asked),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const submit = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(new URL(path, slack.pageUrl), {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
      redirect: 'manual',
    });
  return { slack, received, call, submit };
};

describe('what the local Slack sends to the app', () => {
  it('is signed as Slack signs it', async () => {
    const { slack, received } = await aSlackWithApp();
    expect(await slack.app?.command(channel, '/referat følg emne Skole')).toEqual({ status: 200, text: 'hørt *nu*' });
    const [{ body, headers }] = received as [(typeof received)[number]];
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      command: '/referat',
      text: 'følg emne Skole',
    });
    const signed = `v0:${headers['x-slack-request-timestamp']}:${body}`;
    const expected = createHmac('sha256', credentials.signingSecret).update(signed).digest('hex');
    expect(headers['x-slack-signature']).toBe(`v0=${expected}`);
  });

  it('can be written and pressed on its page', async () => {
    const { slack, received, call, submit } = await aSlackWithApp();
    await call('chat.postMessage', { channel, text: 'x', blocks: JSON.stringify([button]) });
    const page = await (await fetch(slack.pageUrl)).text();
    expect(page).toContain('/handling/kommando');
    expect(page).toMatch(/<button[^>]*value="follow-case">Følg sagen<\/button>/u);
    const answer = await submit('/handling/kommando', { channel, text: '/referat liste' });
    expect(await answer.text()).toContain('hørt <strong>nu</strong>');
    const { ts = '' } = slack.messages()[0] ?? {};
    await submit('/handling/tryk', { channel, ts, action: 'follow-case', value: '8' });
    const payload = JSON.parse(new URLSearchParams(received[1]?.body).get('payload') ?? '{}');
    expect(payload).toMatchObject({ type: 'block_actions', channel: { id: channel }, actions: [{ value: '8' }] });
  });

  it('is not sent for a page from elsewhere', async () => {
    const { received, submit } = await aSlackWithApp();
    const form = { channel, text: '/referat liste' };
    expect((await submit('/handling/kommando', form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(received).toEqual([]);
  });
});

describe('what the local Slack is not asked by its own pages', () => {
  const posted = async () => {
    const local = await aSlackWithApp();
    await local.call('chat.postMessage', { channel, text: 'x', blocks: JSON.stringify([button]) });
    return { ...local, ts: local.slack.messages()[0]?.ts ?? '' };
  };

  it.each([
    ['a button that the message has not', '/handling/tryk', { action: 'stop-subscription', value: '8' }, 400],
    ['a value that the button has not', '/handling/tryk', { action: 'follow-case', value: '{"gættet":1}' }, 400],
    ['a button without a name', '/handling/tryk', {}, 400],
    ['a message that is not there', '/handling/tryk', { ts: '1.000001', action: 'follow-case' }, 404],
    ['a channel that is not there', '/handling/kommando', { channel: 'C0UKENDT00', text: '/referat liste' }, 404],
    ['a text that is no command', '/handling/kommando', { text: 'liste' }, 400],
    ['no command at all', '/handling/kommando', {}, 400],
  ])('is refused, and never sent on: %s', async (_what, path, own, status) => {
    const { submit, received, ts } = await posted();
    const answer = await submit(path, { channel, ts, ...own });
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringMatching(/^[A-Z].*\.$/u)]);
    expect(received).toEqual([]);
  });

  it.each(['/handling/kommando', '/handling/tryk', '/oauth/v2/authorize', '/svar/x'])(
    'is no failure of ours: a body that nobody can read, to %s',
    async (path) => {
      const { slack } = await posted();
      const answer = await fetch(new URL(path, slack.pageUrl), {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--y\r\n{',
        redirect: 'manual',
      });
      expect(answer.status).toBeLessThan(500);
    },
  );

  it('says so where the app is not there', async () => {
    const slack = stopsAfterTest(
      await startSlack({
        home: await aHome(),
        port: 0,
        token: 'xoxb-local',
        channels: [{ channel, name: 'beskæftigelse' }],
        app: { ...credentials, url: 'http://127.0.0.1:1/' },
      }),
    );
    const body = new URLSearchParams({ channel, text: '/referat liste' });
    const answer = await fetch(new URL('/handling/kommando', slack.pageUrl), { method: 'POST', body });
    expect([answer.status, await answer.text()]).toEqual([502, 'The app does not answer.']);
  });
});

describe('the app in the local workspace', () => {
  const granted = async ({ slack, call }: Awaited<ReturnType<typeof aSlackWithApp>>) => {
    const code = slack.workspace.codeForYes();
    return call('oauth.v2.access', { client_id: 'klient', client_secret: 'hemmelig', code });
  };

  it('gets a token for a code, once, and loses it when it is thrown out', async () => {
    const local = await aSlackWithApp();
    const { access_token: token } = await granted(local);
    expect(await local.call('auth.test', {}, String(token))).toMatchObject({ ok: true, team_id: 'T0LOKAL' });
    expect((await local.submit('/handling/afinstaller', {})).status).toBe(303);
    expect(await local.call('auth.test', {}, String(token))).toMatchObject({ error: 'token_revoked' });
    expect(JSON.parse(local.received.at(-1)?.body ?? '{}')).toMatchObject({ event: { type: 'app_uninstalled' } });
  });

  it.each([
    ['a code that was never given', { code: 'x' }, 'invalid_code'],
    ['another client', { client_id: 'x' }, 'invalid_client_id'],
    ['a wrong secret', { client_secret: 'x' }, 'bad_client_secret'],
  ])('gets none for %s', async (_what, wrong, error) => {
    const { slack, call } = await aSlackWithApp();
    const right = { client_id: 'klient', client_secret: 'hemmelig', code: slack.workspace.codeForYes() };
    expect(await call('oauth.v2.access', { ...right, ...wrong })).toMatchObject({ ok: false, error });
  });

  it('sends people back with what they said, and the state', async () => {
    const { submit } = await aSlackWithApp();
    const yes = await submit('/oauth/v2/authorize', { state: 's', answer: 'ja' });
    expect(yes.headers.get('location')).toMatch(/\/slack\/oauth\?code=[\w-]+&state=s$/u);
    const no = await submit('/oauth/v2/authorize', { state: 's', answer: 'nej' });
    expect(no.headers.get('location')).toMatch(/\/slack\/oauth\?error=access_denied&state=s$/u);
  });

  it('cannot write where it is not a member', async () => {
    const { slack, call } = await aSlackWithApp();
    slack.workspace.setMember(channel, false);
    expect(await call('chat.postMessage', { channel, text: 'x' })).toMatchObject({ error: 'not_in_channel' });
    expect(await call('conversations.info', { channel })).toMatchObject({ channel: { is_member: false } });
  });

  it('reaches the person here by conversations.open', async () => {
    const { slack, call } = await aSlackWithApp();
    expect(await call('conversations.open', { users: 'U0LOKAL' })).toMatchObject({ channel: { id: 'D0LOKAL' } });
    await call('chat.postMessage', { channel: 'U0LOKAL', text: 'til dig' });
    expect(slack.messages()).toMatchObject([{ channel: 'D0LOKAL', text: 'til dig' }]);
  });

  it('opens a window for a press, once, and within the limits', async () => {
    const { slack, call } = await aSlackWithApp();
    const view = { type: 'modal', title: { type: 'plain_text', text: 'Ændringen' }, blocks: [] };
    const trigger_id = slack.workspace.newTrigger();
    const open = (given: object, trigger = trigger_id) =>
      call('views.open', { trigger_id: trigger, view: JSON.stringify(given) });
    expect(await open({ ...view, title: { type: 'plain_text', text: 'x'.repeat(25) } })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await open(view)).toMatchObject({ ok: true });
    expect(await open(view)).toMatchObject({ error: 'expired_trigger_id' });
    expect(await open(view, 'gættet')).toMatchObject({ error: 'expired_trigger_id' });
  });
});
