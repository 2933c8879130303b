import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { memorySlackInstallations } from '../../support/memory-slack-installations.ts';
import { aSlackApp, credentials, place, type RunningSlackApp } from './a-slack-app.ts';

describe('Installing the app', () => {
  let app: RunningSlackApp;
  const installations = memorySlackInstallations();
  beforeEach(async () => {
    app = await aSlackApp({ installations });
  });
  afterEach(() => app.stop());

  const begin = async () => {
    const answer = await app.app.request('/slack/install');
    const cookie = answer.headers.get('set-cookie') ?? '';
    const address = new URL(answer.headers.get('location') ?? '');
    return { address, cookie, pair: cookie.split(';')[0] ?? '', state: address.searchParams.get('state') ?? '' };
  };
  const finish = (query: Record<string, string>, cookie = '') =>
    app.app.request(`/slack/oauth?${new URLSearchParams(query)}`, { headers: { cookie } });
  const code = () => app.slack.workspace.codeForYes();

  it('leads to Slack with a state that is bound to the browser', async () => {
    const { address, cookie } = await begin();
    expect(address.pathname).toBe('/oauth/v2/authorize');
    expect(address.searchParams.get('client_id')).toBe(credentials.clientId);
    expect(address.searchParams.get('scope')).toContain('chat:write');
    expect(cookie).toMatch(/^__Host-slack-install=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
  });

  it.each([
    ['without the cookie', async () => [{ state: (await begin()).state, code: code() }, ''] as const],
    [
      'with the state of another browser',
      async () => [{ state: (await begin()).state, code: code() }, (await begin()).pair] as const,
    ],
    ['without a state', async () => [{ code: code() }, (await begin()).pair] as const],
    [
      'after ten minutes',
      async () => {
        const { state, pair } = await begin();
        app.clock.pass(11);
        return [{ state, code: code() }, pair] as const;
      },
    ],
    [
      'with a code that Slack has not issued',
      async () => {
        const { state, pair } = await begin();
        return [{ state, code: 'gættet' }, pair] as const;
      },
    ],
  ])('%s installs nothing', async (_what, make) => {
    const [query, cookie] = await make();
    const answer = await finish(query, cookie);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Linket gælder ikke');
    expect(await installations.get(place.team)).toBeNull();
  });

  it('is nothing when the person says no', async () => {
    const { state, pair } = await begin();
    const answer = await finish({ state, error: 'access_denied' }, pair);
    expect(await answer.text()).toContain('Intet er installeret');
    expect(await installations.get(place.team)).toBeNull();
  });

  it('says so while the operator has not set the app up', async () => {
    const unset = await aSlackApp({ credentials: async () => null });
    expect((await unset.app.request('/slack/install')).status).toBe(503);
    await unset.stop();
  });

  it('for a whole organisation is refused, with a page that says what to do', async () => {
    const grid = {
      oauth: {
        v2: { access: async () => ({ ok: true, is_enterprise_install: true, team: null, access_token: 'xoxb-grid' }) },
      },
    };
    const organisation = await aSlackApp({ installations, slackFor: () => grid as never });
    const answer = await organisation.app.request('/slack/install');
    const state = new URL(answer.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const query = new URLSearchParams({ state, code: 'kode' });
    const refused = await organisation.app.request(`/slack/oauth?${query}`, { headers: { cookie } });
    const page = await refused.text();
    await organisation.stop();
    expect(refused.status).toBe(400);
    expect(page).toContain('vælg arbejdsområdet i menuen øverst til højre på Slacks side');
    expect(page).toContain('href="/slack/install"');
    expect(page).not.toContain('xoxb');
    expect(await installations.get(place.team)).toBeNull();
  });

  it('keeps the token and who installed it', async () => {
    const { state, pair } = await begin();
    const answer = await finish({ state, code: code() }, pair);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Referatvagt er nu med i Lokal.');
    expect(page).not.toContain('xoxb');
    expect(await installations.get(place.team)).toMatchObject({
      status: 'active',
      botToken: expect.stringMatching(/^xoxb-/u),
      installedBy: 'U0LOKAL',
    });
  });
});

describe('A workspace that throws the app out', () => {
  let app: RunningSlackApp;
  beforeEach(async () => {
    app = await aSlackApp();
    await app.say('følg emne Skole');
    await app.say('følg emne Skole', 'D0LOKAL');
  });
  afterEach(() => app.stop());
  const statuses = async (channel = place.channel) => {
    const known = await app.subscriptions.knownBy({ via: 'slack', team: place.team, channel });
    const all = known === null ? [] : await app.subscriptions.ofSubscriber(known.subscriberId);
    return all.map(({ status }) => status);
  };

  it.each([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0REFERAT'] } }],
  ])('rests in all its channels: %s', async (_name, event) => {
    expect(await app.requests.tell(event)).toBe(200);
    expect(await app.requests.tell(event)).toBe(200);
    expect([...(await statuses()), ...(await statuses('D0LOKAL'))]).toEqual(['paused', 'paused']);
    expect(await app.installations.get(place.team)).toMatchObject({ status: 'revoked', botToken: '' });
  });

  it('goes on when only a person took back a token of theirs', async () => {
    await app.requests.tell({ type: 'tokens_revoked', tokens: { oauth: ['U0LOKAL'] } });
    expect(await statuses()).toEqual(['active']);
  });

  it.each([
    ['channel_archive', 'paused'],
    ['channel_left', 'paused'],
    ['group_left', 'paused'],
    ['channel_deleted', 'ended'],
  ])('a channel: %s', async (type, status) => {
    await app.requests.tell({ type, channel: place.channel });
    expect([...(await statuses()), ...(await statuses('D0LOKAL'))]).toEqual([status, 'active']);
  });

  it.each([
    ['channel_left', 'Referatvagt er ikke med i kanalen'],
    ['group_archive', 'kanalen er arkiveret'],
    ['channel_deleted', 'er slettet'],
  ])('whoever installed us is told of a channel, once: %s', async (type, why) => {
    for (let time = 0; time < 2; time += 1) expect(await app.requests.tell({ type, channel: place.channel })).toBe(200);
    expect(app.slack.messages()).toMatchObject([
      { channel: 'D0LOKAL', text: expect.stringContaining(`<#${place.channel}>`) },
    ]);
    expect(app.slack.messages()[0]?.text).toContain(why);
  });

  it('nobody is told of a channel that follows nothing', async () => {
    await app.say('stop alle');
    await app.requests.tell({ type: 'channel_left', channel: place.channel });
    expect(app.slack.messages()).toEqual([]);
  });

  it('a word to the installer that Slack puts off is tried again with the event', async () => {
    app.slack.failNext({ kind: 'rate-limited', retryAfterSeconds: 30 });
    expect(await app.requests.tell({ type: 'channel_left', channel: place.channel })).toBe(500);
    expect(await app.requests.tell({ type: 'channel_left', channel: place.channel })).toBe(200);
    expect(app.slack.messages()).toHaveLength(1);
    expect(await statuses()).toEqual(['paused']);
  });

  it('goes on in a channel that it is let into again', async () => {
    await app.requests.tell({ type: 'channel_left', channel: place.channel });
    await app.requests.tell({ type: 'member_joined_channel', channel: place.channel, user: 'U0ENANDEN' });
    expect(await statuses()).toEqual(['paused']);
    await app.requests.tell({ type: 'member_joined_channel', channel: place.channel, user: 'U0REFERAT' });
    expect(await statuses()).toEqual(['active']);
  });

  it('a store that fails is told to Slack, which tries again', async () => {
    const failing = await aSlackApp({
      installations: {
        ...memorySlackInstallations(aSlackInstallation({ team: place.team })),
        markRevoked: () => Promise.reject(new Error('away')),
      },
    });
    expect(await failing.requests.tell({ type: 'app_uninstalled' })).toBe(500);
    await failing.stop();
  });
});
