import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { timeLimit } from '../../../functions/slack-app/time-limit.ts';
import { readHistory } from '../../../shared/domain/register/kept-history.ts';
import { aRestingChannel, held, type RestingChannel } from './a-resting-channel.ts';
import { place } from './a-slack-app.ts';

describe('A channel whose Slack is slow', () => {
  let app: RestingChannel;
  afterEach(() => app.stop());

  it('is answered in time however slow Slack is, and told by the next command', async () => {
    let isSlow = false;
    const never = new Promise<never>(() => undefined);
    const slow = () => ({ conversations: { info: () => never }, chat: { postMessage: () => never } }) as never;
    const api = { url: '' };
    app = await aRestingChannel({
      slackFor: (token) =>
        isSlow ? slow() : new WebClient(token, { slackApiUrl: api.url, retryConfig: { retries: 0 } }),
      historyOf: (source) => (isSlow ? never : readHistory(source, held, '')),
      timeLimit: (milliseconds) => timeLimit(isSlow ? 50 : 10 * milliseconds),
    });
    api.url = app.slack.apiUrl;
    await app.leave();
    app.slack.workspace.setMember(place.channel, true);
    isSlow = true;
    const answer = await app.say('følg emne Skole');
    expect(answer).toMatch(/^Kanalen følger nu emnet Skole i Ballerup\. Stop igen med `\/referat stop 2`\.\n/u);
    expect(answer).toContain('skriv `/referat liste` om et minut');
    expect(app.heard()).toEqual([]);
    isSlow = false;
    app.clock.pass(1);
    expect(await app.list()).not.toContain('om et minut');
    expect(app.heard()).toHaveLength(1);
  });
});
