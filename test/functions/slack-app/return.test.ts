import { afterEach, describe, expect, it } from 'vitest';
import { april, aRestingChannel, may, type RestingChannel, told } from './a-resting-channel.ts';
import { place } from './a-slack-app.ts';

describe('A channel that can be written to again', () => {
  let app: RestingChannel;
  afterEach(() => app.stop());

  it('is told since when it heard nothing, and what it missed, and goes on', async () => {
    app = await aRestingChannel();
    await app.write(told(april, 'Ny skole i nord', { capturedAt: '2026-04-19T12:00:00.000Z' }));
    await app.leave();
    expect(await app.list()).toContain('(på pause)');
    app.clock.pass(24 * 60);
    await app.write(
      told(april, 'Skole i syd', { number: 2 }),
      told(april, 'Ny vej', { number: 3, capturedAt: '2026-04-20T13:00:00.000Z' }),
      told(may, 'Skole i vest', { capturedAt: '2026-04-21T07:00:00.000Z' }),
      told(may, 'Skole i øst', { number: 2, silent: true }),
    );
    expect(await app.comeBack()).toBe(200);
    const [message = '', ...more] = app.heard();
    expect(more).toEqual([]);
    expect(message).toContain('Siden 20. april 2026 kunne vi ikke skrive her.');
    expect(message).toMatch(/Skole i syd.*Skole i vest/u);
    expect(message).not.toMatch(/Skole i nord|Ny vej|Skole i øst/u);
    expect(message).toContain('https://web.example/besked/ballerup.udvalget.april/2');
    expect(await app.list()).not.toContain('(på pause)');
  });

  it('is told once, though Slack tells it twice', async () => {
    app = await aRestingChannel();
    await app.leave();
    for (const again of [app.comeBack, app.comeBack]) await again();
    expect(app.heard()).toHaveLength(1);
    expect(app.heard()[0]).toContain('Imens er der intet sket, som kanalen skulle have hørt.');
  });

  it('is told when Slack has an ear again', async () => {
    app = await aRestingChannel();
    await app.leave();
    app.slack.failNext({ kind: 'rate-limited', retryAfterSeconds: 30 });
    expect(await app.comeBack()).toBe(500);
    expect(await app.comeBack()).toBe(200);
    expect(app.heard()).toHaveLength(1);
  });

  it('rests on while it cannot be written to after all', async () => {
    app = await aRestingChannel();
    await app.leave();
    expect(await app.requests.tell({ type: 'channel_unarchive', channel: place.channel })).toBe(200);
    expect(await app.list()).toContain('(på pause)');
    await app.comeBack();
    expect(app.heard()).toHaveLength(1);
  });

  it('goes on when somebody there follows one more thing', async () => {
    app = await aRestingChannel();
    await app.leave();
    app.slack.workspace.setMember(place.channel, true);
    await app.say('følg emne Skole');
    expect(app.heard()).toHaveLength(1);
    expect(await app.list()).not.toContain('(på pause)');
  });

  it('is told once, though it is invited twice at the same moment', async () => {
    app = await aRestingChannel();
    await app.leave();
    await app.write(told(april, 'Skole i syd'));
    const answers = await Promise.all([app.comeBack(), app.comeBack()]);
    expect(app.heard()).toHaveLength(1);
    // Slack sends again what was not taken: by then it has been told.
    expect(answers).toContain(200);
    expect(await app.comeBack()).toBe(200);
    expect(app.heard()).toHaveLength(1);
  });

  it('is told by the next one when whoever told it was gone half-way', async () => {
    app = await aRestingChannel();
    await app.leave();
    const { now } = app.clock;
    const until = new Date(now().getTime() + 20_000).toISOString();
    await app.installations.claimReturn(place.team, place.channel, { now: now().toISOString(), until });
    expect(await app.comeBack()).toBe(500);
    expect(app.heard()).toEqual([]);
    app.clock.pass(1);
    expect(await app.comeBack()).toBe(200);
    expect(app.heard()).toHaveLength(1);
  });

  it('hears nothing when somebody there stops all of it', async () => {
    app = await aRestingChannel();
    await app.leave();
    app.slack.workspace.setMember(place.channel, true);
    expect(await app.say('stop alle')).toBe('Kanalen følger ikke længere ordet »skole« i Ballerup.');
    await app.comeBack();
    expect(app.heard()).toEqual([]);
  });

  it('hears nothing where nothing was followed', async () => {
    app = await aRestingChannel();
    await app.say('stop 1');
    await app.leave();
    await app.comeBack();
    expect(app.heard()).toEqual([]);
  });
});
