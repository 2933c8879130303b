import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingPrinted } from '../../support/everything-printed.ts';
import { aSlackApp, credentials, place, type RunningSlackApp } from './a-slack-app.ts';

const command = new URLSearchParams({
  command: '/referat',
  text: 'følg emne Skole',
  team_id: place.team,
  channel_id: place.channel,
  user_id: 'U0LOKAL',
}).toString();

describe('A request that claims to come from Slack', () => {
  let app: RunningSlackApp;
  beforeAll(async () => {
    app = await aSlackApp();
  });
  afterAll(() => app.stop());

  const secondsFromNow = (seconds: number) => String(app.clock.now().getTime() / 1000 + seconds);
  const signatureOf = (body: string, timestamp: string, secret = credentials.signingSecret) =>
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const send = (body: string, headers: Record<string, string>, type = 'application/x-www-form-urlencoded') =>
    app.app.request('/slack/events', { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  const signed = (body: string, timestamp: string, signature = signatureOf(body, timestamp)) => ({
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  });
  const nothingHappened = async () => {
    expect(await app.subscriptions.knownBy({ via: 'slack', ...place })).toBeNull();
    expect(await app.installations.channels(place.team)).toEqual([]);
  };

  it.each([
    ['without a signature', () => ({})],
    [
      'signed with another secret',
      () => signed(command, secondsFromNow(0), signatureOf(command, secondsFromNow(0), 'gættet')),
    ],
    ['whose body was changed on the way', () => signed(command.replace('Skole', 'Budget'), secondsFromNow(0))],
    [
      'whose signature is cut short',
      () => signed(command, secondsFromNow(0), signatureOf(command, secondsFromNow(0)).slice(0, -1)),
    ],
    ['with an empty signature', () => signed(command, secondsFromNow(0), 'v0=')],
    [
      'of another version',
      () => signed(command, secondsFromNow(0), signatureOf(command, secondsFromNow(0)).replace('v0', 'v1')),
    ],
    ['that was recorded and is sent again after five minutes', () => signed(command, secondsFromNow(-301))],
    ['from the future', () => signed(command, secondsFromNow(301))],
    ['with a time that is none', () => signed(command, 'NaN')],
    ['with a signature that is no signature', () => signed(command, secondsFromNow(0), 'ja')],
  ])('%s is refused, and nothing happens', async (_what, headers) => {
    const answer = await send(command, headers());
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe('');
    await nothingHappened();
  });

  it.each([
    ['broken JSON', '{', 'application/json'],
    ['broken JSON in a form', 'payload=%7B', 'application/x-www-form-urlencoded'],
    ['a question for the address', '{"type":"url_verification","challenge":"x"}', 'application/json'],
  ])('unsigned is not even read: %s', async (_what, body, type) => {
    expect((await send(body, {}, type)).status).toBe(401);
  });

  it('is refused while the operator has set no secret', async () => {
    const unset = await aSlackApp({ credentials: async () => null });
    expect(await unset.requests.command(place.channel, '/referat følg emne Skole')).toEqual({ status: 401, text: '' });
    await unset.stop();
  });

  it('is answered when it does, until five minutes are over', async () => {
    const timestamp = secondsFromNow(-299);
    const challenge = '{"type":"url_verification","challenge":"æøå"}';
    const answer = await send(challenge, signed(challenge, timestamp), 'application/json');
    expect([answer.status, await answer.json()]).toEqual([200, { challenge: 'æøå' }]);
  });

  const form = 'application/x-www-form-urlencoded';
  const payload = (given: object) => new URLSearchParams({ payload: JSON.stringify(given) }).toString();
  const pressed = {
    type: 'block_actions',
    team: { id: place.team },
    channel: { id: place.channel },
    user: { id: 'U0LOKAL' },
    trigger_id: '1.2',
    actions: [{ type: 'button', action_id: 'stop-subscription', value: '{', block_id: 'b', action_ts: '1' }],
  };

  it.each([
    ['broken JSON', '{', 'application/json', 400],
    ['JSON that is no object', '[]', 'application/json', 400],
    ['broken JSON in a form', 'payload=%7B', form, 400],
    ['a form without anything', '', form, 400],
    ['a command without a channel', 'command=%2Freferat&text=liste&team_id=T0LOKAL', form, 400],
    ['a command with two texts', `${command}&text=liste`, form, 400],
    ['a press of nothing', payload({ ...pressed, actions: [] }), form, 400],
    ['a press without a workspace', payload({ ...pressed, team: null }), form, 400],
    ['a press that is to be answered nowhere', payload({ ...pressed, response_url: 'file:///etc' }), form, 400],
    [
      'an event without a workspace',
      '{"type":"event_callback","event":{"type":"app_uninstalled"}}',
      'application/json',
      400,
    ],
    [
      'tokens that were revoked, and are not named',
      '{"type":"event_callback","team_id":"T0LOKAL","event":{"type":"tokens_revoked"}}',
      'application/json',
      400,
    ],
    ['an unknown type of content', 'hej', 'text/plain', 400],
    ['a press whose button carries nothing of ours', payload(pressed), form, 200],
    [
      'a press of an unknown button',
      payload({ ...pressed, actions: [{ ...pressed.actions[0], action_id: 'x' }] }),
      form,
      200,
    ],
    [
      'a press where nobody can be answered',
      payload({ ...pressed, response_url: 'http://127.0.0.1:1/svar' }),
      form,
      200,
    ],
    ['a window that was sent in', payload({ type: 'view_submission', team: { id: 'T0LOKAL' }, view: {} }), form, 404],
    ['another command', command.replace('referat', 'andet'), form, 404],
    ['a command with its charset', command, `${form}; charset=utf-8`, 200],
  ])('signed, it is answered plainly: %s', async (_what, body, type, status) => {
    const printed = everythingPrinted();
    const answer = await send(body, signed(body, secondsFromNow(0)), type);
    printed.restore();
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/\s+at .*:\d+/u);
    expect(printed.text()).not.toMatch(/127\.0\.0\.1:1|etc|stop-subscription|T0LOKAL/u);
  });
});
