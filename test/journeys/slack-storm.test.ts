import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { installSlackApp } from '../../infra/local/system/install-slack-app.ts';
import { settlePatiently } from '../../infra/local/system/settle-patiently.ts';
import { aConfirmedReader, alertsTo } from './support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const { steps } = ballerupStory();
/** The minutes that put item 8 off, their quiet correction, the next agenda and the decision. */
const fromPutOffToDecided = { name: 'put-off-to-decided', steps: steps.slice(2) };
const resident = 'beboer@example.org';
/** A conversation that no configuration names. */
const channel = 'D0LOKAL';
const rest = (retryAfterSeconds: number) => ({ kind: 'rate-limited', retryAfterSeconds }) as const;
const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

describe('Slack in a storm', () => {
  let system: RunningSystem;
  const heard = () => system.slack.messages().filter((message) => message.channel === channel);
  const say = async (typed: string) => (await system.slack.app?.command(channel, typed))?.text;
  /** The story goes on; what the queue brings again later has its later. */
  const goOn = async () => {
    const step = await system.site.publishNext();
    system.clock.set(new Date(Date.parse(step?.at ?? '') + 10 * 60_000));
    await system.cloud.invoke('find-meetings', {});
    await settlePatiently(system.cloud, system.clock, { patienceMilliseconds: 3000 });
  };
  beforeAll(async () => {
    system = await aRunningSystem(fromPutOffToDecided);
    await system.look();
    await installSlackApp(system);
    expect(await say('/referat følg ord radikalisering')).toContain('følger nu');
    await aConfirmedReader(system, { ord: 'radikalisering' }, resident);
  });
  afterAll(() => system.stop());

  it('that asks for a second’s rest again and again: everything is told once, in the order it was written', async () => {
    system.slack.failNext(...times(8, rest(1)));
    await goOn();
    const texts = system.slack.messages().map(({ channel: to, text }) => `${to} ${text}`);
    expect(heard()).toHaveLength(1);
    expect(new Set(texts).size).toBe(texts.length);
    const inConfigured = system.slack.messages().filter((message) => message.channel !== channel);
    // As the minutes have it: what is put off first, then in the order of the items.
    expect(inConfigured.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Udsat til næste møde i udvalget: Årsberetning 2025/u),
      'Delt beslutning: Omlægning og styring af aktiveringsindsatsen',
      'Taget til efterretning: Introduktion til beskæftigelsesindsatsen i Helhedsafsnittet',
    ]);
  });

  it('that asks for an hour’s rest: the mail goes out all the same, and Slack is told when it has rested', async () => {
    const before = system.slack.messages().length;
    system.slack.failNext(...times(3, rest(3600)));
    await goOn();
    expect(await alertsTo(system, resident)).not.toHaveLength(0);
    const since = system.slack.messages().slice(before);
    expect(since).not.toHaveLength(0);
    expect(new Set(since.map(({ channel: to, text }) => `${to} ${text}`)).size).toBe(since.length);
  });

  it('that throws us out in the middle of it: the channel rests, the others hear, and it goes on when we are back', async () => {
    await system.slack.workspace.revoke();
    const [mails, messages] = [(await alertsTo(system, resident)).length, heard().length];
    await goOn();
    expect(heard()).toHaveLength(messages);
    expect((await alertsTo(system, resident)).length).toBe(mails + 1);
    await installSlackApp(system);
    expect(await say('/referat liste')).toContain('1. ordet »radikalisering« i Ballerup');
    await goOn();
    expect(heard().length).toBeGreaterThan(messages);
  });
});

describe('Slack that asks for an hour’s rest again and again, until the next agenda is out', () => {
  let system: RunningSystem;
  const heard = () => system.slack.messages().filter((message) => message.channel === channel);
  /** As long as the queue brings a delivery again by itself; what fails then too is left to watch-over. */
  const work = async () => {
    for (let tries = 0; tries < 6; tries += 1) {
      const [settled] = await Promise.allSettled([system.cloud.settle(2500)]);
      if (settled.status === 'fulfilled') return;
      system.clock.advance(6 * 60_000 + 10_000);
    }
  };
  const goOn = async () => {
    const step = await system.site.publishNext();
    system.clock.set(new Date(Math.max(system.clock.now().getTime(), Date.parse(step?.at ?? '') + 10 * 60_000)));
    await system.cloud.invoke('find-meetings', {});
    await work();
  };
  beforeAll(async () => {
    system = await aRunningSystem(fromPutOffToDecided);
    await system.look();
    await installSlackApp(system);
    await system.slack.app?.command(channel, '/referat følg sag 15.00.00-A00-23-26');
  });
  afterAll(() => system.stop());

  it('is told in the order in which it was written: put off, and then back in the same thread', async () => {
    system.slack.failNext(...times(16, rest(3600)));
    await goOn();
    expect(heard()).toEqual([]);
    await goOn();
    await goOn();
    for (let hours = 0; heard().length < 2 && hours < 12; hours += 1) {
      system.clock.advance(3_700_000);
      await system.cloud.invoke('watch-over', {});
      await work();
    }
    expect(heard().map(({ text }) => text.split(':')[0])).toEqual([
      'Udsat til næste møde i udvalget',
      'Tilbage på dagsordenen, 28 dage efter',
    ]);
    expect(heard()[1]?.threadTs).toBe(heard()[0]?.ts);
  });
});
