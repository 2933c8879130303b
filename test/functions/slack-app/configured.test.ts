import { afterEach, describe, expect, it } from 'vitest';
import { slackChannels } from '../../../shared/contracts/slack-channels.ts';
import { aSlackApp, place, type RunningSlackApp } from './a-slack-app.ts';

const configuredFor = (channel: string, asked: object) =>
  slackChannels.parse([{ channel, name: 'skole', sources: ['ballerup'], ...asked }]);
const byOperators =
  'Driften har sat kanalen op til at høre om emnet Skole i Ballerup, ordet »cykelsti« i Ballerup. Det kan kun driften ændre.';

describe('a channel that the configuration names', () => {
  let app: RunningSlackApp;
  const channelOf = async (channel: string, asked: object = { topics: ['skole'], words: ['cykelsti'] }) => {
    app = await aSlackApp({ configured: configuredFor(channel, asked) });
  };
  afterEach(() => app.stop());

  it('hears what it is set up for when it asks what it follows, and how to follow more', async () => {
    await channelOf(place.channel);
    expect(await app.say('liste')).toBe(`${byOperators}\nFølg mere med \`/referat følg emne Skole\`.`);
    await app.say('følg emne Budget');
    const answer = await app.say('liste');
    expect(answer).toMatch(/^Kanalen følger:\n1\. emnet Budget og regnskab i Ballerup\n/u);
    expect(answer.endsWith(`\n${byOperators}`)).toBe(true);
  });

  it('is not told that all is stopped when the messages go on', async () => {
    await channelOf(place.channel);
    await app.say('følg emne Budget');
    expect(await app.say('stop alle')).toBe(
      `Kanalen følger ikke længere emnet Budget og regnskab i Ballerup.\n${byOperators}`,
    );
    expect(await app.say('stop alle')).toBe(`Kanalen følger ikke noget, der kan stoppes her.\n${byOperators}`);
  });

  it('that is set up for everything is told so', async () => {
    await channelOf(place.channel, {});
    expect(await app.say('liste')).toContain('sat kanalen op til at høre om alt fra Ballerup.');
  });

  it('is another than this: nothing is said of it', async () => {
    await channelOf('C0ANOTHER');
    expect(await app.say('liste')).toBe('Kanalen følger ikke noget endnu. Begynd med `/referat følg emne Skole`.');
  });
});
