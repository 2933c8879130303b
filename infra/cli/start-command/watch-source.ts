import { join } from 'node:path';
import { findSource } from '../../../shared/sources/registry.ts';
import { realClock } from '../../local/cloud/clock.ts';
import { mustBeFree } from '../../local/cloud/home-lock.ts';
import { assemble } from '../../local/system/assemble.ts';
import type { Ports } from '../../local/system/find-ports.ts';
import { installSlackApp } from '../../local/system/install-slack-app.ts';
import { startSystem } from '../../local/system/start-system.ts';
import { sayHowItGoes } from './say-how-it-goes.ts';
import { say, sayTrouble, untilStopped } from './until-stopped.ts';

/** Watches a municipality's real site from this machine, in real time. Mail and Slack messages stay in the local pages. */
export async function watchSource({
  home,
  ports,
  source,
}: {
  home: string;
  ports: Ports;
  source: string;
}): Promise<void> {
  const [id = source, address] = source.split('@');
  const { municipality, origin } = findSource(id);
  // A home of its own: the made-up time of the story and real time cannot share a database.
  const own = join(home, id);
  for (const line of ports.taken) say(line);
  mustBeFree(own);
  const assembly = await assemble(join(own, 'cdk.out'));
  const system = await startSystem({
    assembly,
    home: own,
    clock: realClock,
    ports,
    sources: source,
    schedules: 'on',
    onEvent: sayTrouble,
  });
  say(
    `Referatvagt watches ${municipality} (${address ?? origin}), every ten minutes. The first reading is a silent baseline.`,
  );
  say(`  pages    ${system.cloud.webUrl}\n  mailbox  ${system.mailbox.pageUrl}\n  Slack    ${system.slack.pageUrl}`);
  say(`  kept in  ${own}; stop with Ctrl-C`);
  await installSlackApp(system);
  const stopSaying = sayHowItGoes(system.cloud, id);
  await untilStopped();
  stopSaying();
  say('Stopping ...');
  await system.stop();
}
