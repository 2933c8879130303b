import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { settlePatiently } from '../../infra/local/system/settle-patiently.ts';
import { aConfirmedReader, alertsTo } from './support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const { steps } = ballerupStory();
const minutes = { name: 'minutes', steps: steps.slice(2, 3) };
const reader = 'borger@example.org';

describe('A provider that answers 503 for an hour', () => {
  let system: RunningSystem;
  beforeAll(async () => {
    system = await aRunningSystem(minutes);
    await system.look();
    await aConfirmedReader(system, { ord: 'radikalisering' }, reader);
  });
  afterAll(() => system.stop());

  const watchOver = async () => {
    await system.cloud.invoke('watch-over', {});
    await system.cloud.settle();
  };

  it('gets the mail when it is back, once, and nothing is left among the dead letters', async () => {
    system.mailbox.beAway(true);
    await system.site.publishNext();
    await system.cloud.invoke('find-meetings', {});
    // Three tries, some minutes apart; after that it waits to be asked for.
    await settlePatiently(system.cloud, system.clock, { patienceMilliseconds: 3_000 });
    expect(await alertsTo(system, reader)).toEqual([]);
    system.clock.advance(61 * 60_000);
    await watchOver();
    expect(await alertsTo(system, reader)).toEqual([]);
    system.mailbox.beAway(false);
    system.clock.advance(61 * 60_000);
    await watchOver();
    await watchOver();
    system.clock.advance(61 * 60_000);
    await watchOver();
    expect((await alertsTo(system, reader)).map(({ subject }) => subject)).toEqual([
      'Udsat: Årsberetning 2025 for radikaliseringsindsatsen - UEB 14. april',
    ]);
    expect(system.cloud.queueCounts('deliveremailWorkDeadLetters')).toEqual({ waiting: 0, delayed: 0, inFlight: 0 });
  });
});
