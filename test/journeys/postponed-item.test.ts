import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { aConfirmedReader, alertsTo } from './support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const { steps } = ballerupStory();
const agendaThenMinutes = {
  name: 'agenda-then-minutes',
  steps: [steps[0], steps[2]].filter((step) => step !== undefined),
};
const resident = 'beboer@example.org';

describe('An agenda comes out, then the minutes, and item 8 is put off', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await aRunningSystem(agendaThenMinutes);
    // The still empty site is the silent baseline.
    await system.look();
    await aConfirmedReader(system, { ord: 'radikalisering' }, resident);
    await system.publishNext();
    await system.publishNext();
  });
  afterAll(() => system.stop());

  it('the resident who follows "radikalisering" gets exactly one mail', async () => {
    expect(await alertsTo(system, resident)).toHaveLength(1);
  });

  it('the mail says which committee, which item, what was decided, until when and why', async () => {
    const [mail] = await alertsTo(system, resident);
    expect(mail?.subject).toBe('Udsat: Årsberetning 2025 for radikaliseringsindsatsen - UEB 14. april');
    expect(mail?.text).toContain('Uddannelses-, Erhvervs- og Beskæftigelsesudvalget, Ballerup');
    expect(mail?.text).toContain('Referat af mødet tirsdag 14. april 2026');
    expect(mail?.text).toContain('Punkt 8: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune');
    expect(mail?.text).toContain('Beslutning: »Udsættes«');
    expect(mail?.text).toContain(
      'sag nr. 8 - Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune udsættes til næste møde i udvalget',
    );
    expect(mail?.text).toContain('fordi du følger ordet »radikalisering« i Ballerup');
    expect(mail?.text).toContain('Sagsnr. 15.00.00-A00-23-26');
    expect(mail?.html).toContain('/vis?id=');
  });

  it('the mail can be stopped with one press, as mail programs ask for (RFC 8058)', async () => {
    const headers = new Map(
      (await alertsTo(system, resident))[0]?.headers.map(({ name, value }) => [name.toLowerCase(), value]),
    );
    expect(headers.get('list-unsubscribe')).toMatch(/^<http:\/\/localhost:\d+\/afmeld\/[^>]+>$/);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('the Slack channel for "beskæftigelse" gets a message and a thread for each of its three items, the postponed one first', () => {
    expect(system.slack.messages()).toHaveLength(3);
    const [message] = system.slack.messages();
    expect(message?.channel).toBe('C0BESKAEFT');
    expect(message?.text).toMatch(/^Udsat til næste møde i udvalget: Årsberetning 2025/);
    expect(JSON.stringify(message?.blocks)).toContain('emnet Beskæftigelse i Ballerup');
  });

  it('the evidence page shows the source address and hash', async () => {
    const [mail] = await alertsTo(system, resident);
    const link = /http\S+\/besked\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    const page = await (await fetch(link)).text();
    expect(page).toContain('Udsættes');
    expect(page).toMatch(/SHA-256 <code>[0-9a-f]{64}<\/code>/);
    expect(page).not.toContain(resident);
  });

  it('running everything again sends nothing', async () => {
    for (const name of ['find-meetings', 'watch-over', 'send-digests'] as const) await system.cloud.runSchedule(name);
    await system.cloud.settle();
    // Time passes, so that everything is looked at again.
    system.clock.advance(2 * 24 * 3_600_000);
    await system.cloud.runDueSchedules();
    await system.cloud.settle();
    expect(await alertsTo(system, resident)).toHaveLength(1);
    expect(system.slack.messages()).toHaveLength(3);
  });
});
