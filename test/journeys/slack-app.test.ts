import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../infra/local/endpoints/slack/messages-on-disk.ts';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { installSlackApp } from '../../infra/local/system/install-slack-app.ts';
import { buttonActions } from '../../shared/channels/slack/button-values.ts';
import { openTables, rowsOf } from '../../shared/stores/table.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const { steps } = ballerupStory();
/** The minutes that put it off, their quiet correction, the next agenda and the decision. */
const fromPutOffToDecided = { name: 'put-off-to-decided', steps: steps.slice(2) };
/** A conversation that no configuration names. */
const channel = 'D0LOKAL';

describe('A workspace that installs the app', () => {
  let system: RunningSystem;
  const say = async (typed: string) => (await appOf(system).command(channel, typed)).text;
  const heard = () => system.slack.messages().filter((message) => message.channel === channel);
  beforeAll(async () => {
    system = await aRunningSystem(fromPutOffToDecided);
    await system.look();
  });
  afterAll(() => system.stop());

  it('is told so when it has not', async () => {
    expect(await say('/referat liste')).toContain('ikke installeret');
  });

  it('installs it by the pages, and its token lies sealed', async () => {
    await installSlackApp(system);
    expect(system.slack.workspace.isInstalled()).toBe(true);
    const client = openTables({
      endpoint: system.cloud.dynamoUrl,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const rows = await rowsOf({ client, name: system.cloud.tableName('Subscribers') }, { pk: 'SLACK#T0LOKAL' });
    client.destroy();
    expect(rows.map(({ sk }) => sk)).toEqual(['INSTALLATION']);
    expect(JSON.stringify(rows)).not.toContain('xoxb-');
  });

  it('is answered only where Slack has signed', async () => {
    const body = new URLSearchParams({
      command: '/referat',
      text: 'følg alt',
      team_id: 'T0LOKAL',
      channel_id: channel,
    });
    const answer = await fetch(new URL('slack/events', system.cloud.functionUrl('slack-app')), {
      method: 'POST',
      body,
      headers: {
        'x-slack-signature': `v0=${'0'.repeat(64)}`,
        'x-slack-request-timestamp': String(Math.floor(system.clock.now().getTime() / 1000)),
      },
    });
    expect(answer.status).toBe(401);
    expect(await say('/referat liste')).toContain('ikke noget endnu');
  });

  it('follows a word by a command, and lists it', async () => {
    expect(await say('/referat følg ord radikalisering')).toMatch(
      /^Kanalen følger nu ordet »radikalisering« i Ballerup\..* Stop igen med `\/referat stop 1`\.$/u,
    );
    expect(await say('/referat liste')).toContain('1. ordet »radikalisering« i Ballerup');
  });

  it('hears of it in the channel', async () => {
    await system.publishNext();
    expect(heard()).toHaveLength(1);
    expect(JSON.stringify(heard()[0]?.blocks)).toContain('Årsberetning 2025');
  });

  it('follows the case by a button', async () => {
    const pressed = await press(buttonActions.followCase, heard());
    expect(pressed).toMatchObject({ status: 200, view: null });
    expect(pressed?.text).toMatch(/^Kanalen følger nu sagen 15\.00\.00-A00-23-26 i Ballerup\..*stop 2/u);
  });

  it('is shown what was corrected, word by word, in the channel that heard of it', async () => {
    await system.publishNext();
    const shown = await press(buttonActions.showChange, system.slack.messages());
    expect(JSON.stringify(shown?.view)).toMatch(/status i efteråret 2026","style":\{"bold":true\}/u);
  });

  it('stops the word, and hears that the case is back, in its thread', async () => {
    expect(await say('/referat stop 1')).toBe('Kanalen følger ikke længere ordet »radikalisering« i Ballerup.');
    const before = heard().length;
    await system.publishNext();
    const [first] = heard();
    expect(heard().slice(before)).toMatchObject([{ threadTs: first?.ts }]);
  });

  it('rests while it has thrown the app out, and goes on when it takes it back', async () => {
    await system.slack.workspace.revoke();
    expect(await appOf(system).tell({ type: 'app_uninstalled' })).toBe(200);
    await installSlackApp(system);
    expect(heard().at(-1)?.text).toMatch(/^Referatvagt er tilbage i kanalen\. Siden \d+\. \w+ 2026 kunne vi ikke/u);
    expect(JSON.stringify(heard().at(-1)?.blocks)).toContain('Imens er der intet sket');
    expect(await say('/referat liste')).toBe(
      'Kanalen følger:\n2. sagen 15.00.00-A00-23-26 i Ballerup\nStop en med dens nummer: `/referat stop 2`.',
    );
  });

  it('hears the decision in the thread and in the channel, and follows the case on', async () => {
    const before = heard().length;
    await system.publishNext();
    const [first] = heard();
    expect(heard().slice(before)).toMatchObject([{ threadTs: first?.ts, alsoInChannel: true }]);
    expect(heard().at(-1)?.text).toMatch(/Taget til efterretning/u);
    expect(await say('/referat liste')).toContain('sagen 15.00.00-A00-23-26');
  });

  it('hears, when the case has been quiet for a year, that it is followed no longer, and how to follow it again', async () => {
    const before = heard().length;
    system.clock.advance(400 * 86_400_000);
    await system.look();
    await system.cloud.runSchedule('send-digests');
    await system.cloud.settle();
    expect(heard().slice(before)).toMatchObject([{ threadTs: null }]);
    expect(heard().at(-1)?.text).toMatch(
      /var sidst på dagsordenen i .+ den 12\. maj 2026\. Det er mere end et år siden/u,
    );
    expect(heard().at(-1)?.text).toContain('`/referat følg sag 15.00.00-A00-23-26 i Ballerup`');
    expect(await say('/referat liste')).toContain('ikke noget endnu');
    await system.cloud.runSchedule('send-digests');
    await system.cloud.settle();
    expect(heard()).toHaveLength(before + 1);
  });

  const press = async (actionId: string, among: SlackMessage[]) => {
    const message = among.findLast(({ blocks }) => JSON.stringify(blocks).includes(actionId));
    return message === undefined ? null : appOf(system).press(message, { actionId });
  };
});

const appOf = ({ slack }: RunningSystem) => {
  if (slack.app === null) throw new Error('The local Slack has no app.');
  return slack.app;
};
