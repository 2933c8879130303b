import { describe, expect, it } from 'vitest';
import { noFollows } from '../../../shared/domain/revision.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { memorySlackInstallations } from '../../support/memory-slack-installations.ts';
import { april, held, told } from './a-resting-channel.ts';
import { aSlackApp, place, type RunningSlackApp } from './a-slack-app.ts';

describe('A workspace that was installed anew', () => {
  it('keeps in mind what a channel missed that Slack would not let it tell, and tells it with the next command', async () => {
    const installations = memorySlackInstallations(
      aSlackInstallation({ team: place.team, botToken: 'xoxb-kendt', installedBy: 'U0LOKAL' }),
    );
    const app = await aSlackApp({ held, installations });
    await app.say('følg ord skole');
    await app.requests.tell({ type: 'app_uninstalled' });
    await app.revisions.addOnce(told(april, 'Skole i syd'), noFollows);
    const { put } = installations;
    installations.put = async (installation) => {
      await put(installation);
      app.slack.failNext({ kind: 'rate-limited', retryAfterSeconds: 30 });
    };
    expect(await pageAfterInstalling(app)).toContain('Én kanal fik ikke at vide, hvad der skete imens');
    expect(app.slack.messages()).toEqual([]);
    expect(await installations.restsSince(place.team, place.channel)).not.toBeNull();
    expect(await app.say('liste')).toContain('ordet »skole«');
    expect(JSON.stringify(app.slack.messages())).toContain('Skole i syd');
    expect(await installations.restsSince(place.team, place.channel)).toBeNull();
    await app.stop();
  });

  it('is not left for what Slack tells late about the old installation', async () => {
    const app = await aSlackApp();
    await app.say('følg emne Skole');
    const installation = await app.installations.get(place.team);
    if (installation === null) throw new Error('Nothing is installed.');
    const later = new Date(app.clock.now().getTime() + 60_000).toISOString();
    await app.installations.put({ ...installation, installedAt: later });
    expect(await app.requests.tell({ type: 'app_uninstalled' })).toBe(200);
    expect(await app.installations.get(place.team)).toMatchObject({ status: 'active' });
    await app.stop();
  });
});

const pageAfterInstalling = async (app: RunningSlackApp): Promise<string> => {
  const asked = await app.app.request('/slack/install');
  const cookie = asked.headers.get('set-cookie')?.split(';')[0] ?? '';
  const state = new URL(asked.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const query = new URLSearchParams({ state, code: app.slack.workspace.codeForYes() });
  return (await app.app.request(`/slack/oauth?${query}`, { headers: { cookie } })).text();
};
