import { join } from 'node:path';
import { makeClosing } from '../../local/cloud/closing.ts';
import { mustBeFree } from '../../local/cloud/home-lock.ts';
import { ballerupStory } from '../../local/site/ballerup/ballerup-story.ts';
import { type Site, startSite } from '../../local/site/start-site.ts';
import { assemble } from '../../local/system/assemble.ts';
import type { Ports } from '../../local/system/find-ports.ts';
import { installSlackApp } from '../../local/system/install-slack-app.ts';
import { type SavedClock, savedClock } from '../../local/system/saved-clock.ts';
import { settlePatiently } from '../../local/system/settle-patiently.ts';
import { signUpOnce } from '../../local/system/sign-up.ts';
import { type System, startSystem } from '../../local/system/start-system.ts';
import { story } from '../home-of.ts';
import { keepRunning } from './keep-running.ts';
import { pressedOrPassed } from './pressed-or-passed.ts';
import { takeStep } from './take-step.ts';
import { say, sayTrouble, untilStopped } from './until-stopped.ts';

type StoryOptions = { home: string; ports: Ports; secondsBetween: number };

const reader = 'borger@referatvagt.example';
const follows = 'radikalisering';
/** The day before the story's first step. */
const storyBegins = new Date('2026-04-07T08:00:00Z');

/** Runs everything, and a site that publishes Ballerup's real minutes over a time that goes faster than ours. */
export async function runStory({ home, ports, secondsBetween }: StoryOptions): Promise<void> {
  const own = join(home, story.folder);
  const closing = makeClosing();
  try {
    mustBeFree(own);
    const assembly = await assemble(join(own, 'cdk.out'));
    const site = await startSite({ home: own, port: ports.site, story: ballerupStory() });
    await closing.add(site.stop);
    const clock = savedClock(join(own, 'clock.json'), { start: storyBegins });
    const sources = `${story.source}@${site.url}`;
    const system = await startSystem({
      assembly,
      home: own,
      clock,
      ports,
      sources,
      // Its steps move time on, and run what that makes due; in between keepRunning does.
      schedules: 'off',
      onEvent: sayTrouble,
    });
    await closing.add(system.stop);
    sayAddresses(system, { site, ports });
    await prepare(system, { site, clock, home: own });
    await tellUntilStopped({ system, site, clock, secondsBetween, stopped: untilStopped() });
    say('Stopping ...');
  } finally {
    await closing.closeAll();
  }
}

async function tellUntilStopped(telling: Telling): Promise<void> {
  await tellStory(telling);
  if (telling.site.upcoming() === null) say('The story is told. Everything goes on running; stop with Ctrl-C.');
  await standStill(telling, telling.stopped);
}

const sayAddresses = ({ cloud, mailbox, slack }: System, { site, ports }: { site: Site; ports: Ports }) =>
  say(
    [
      'Referatvagt runs here. No account, nothing leaves this machine.',
      ...ports.taken,
      `  pages    ${cloud.webUrl}          sign up here`,
      `  mailbox  ${mailbox.pageUrl}      every mail that is sent`,
      `  Slack    ${slack.pageUrl}      the channel #beskæftigelse; /referat works there`,
      `  site     ${site.url}/      the municipality's site, replayed`,
    ].join('\n'),
  );

/** The first reading of the still empty site is the silent baseline; then a reader signs up, as a person would. */
async function prepare(
  system: System,
  { site, clock, home }: { site: Site; clock: SavedClock; home: string },
): Promise<void> {
  await system.cloud.runDueSchedules();
  await settlePatiently(system.cloud, clock);
  if (site.published().length > 0)
    say(`Going on where it stopped: ${site.published().length} steps of the story are told.`);
  await installSlackApp(system);
  await signUpOnce(system, home, { kommune: 'ballerup', ord: follows, adresse: reader });
  say(`${reader} follows the word »${follows}«; the channel #beskæftigelse follows the topic Beskæftigelse.`);
}

type Telling = {
  system: System;
  site: Site;
  clock: SavedClock;
  secondsBetween: number;
  stopped: Promise<void>;
};

async function tellStory({ system, site, clock, secondsBetween, stopped }: Telling): Promise<void> {
  let isStopped = false;
  stopped.then(() => {
    isStopped = true;
  });
  // The first step comes soon, so that something happens while one opens the pages.
  let wait = Math.min(5, secondsBetween);
  while (site.upcoming() !== null) {
    await standStill({ system, clock }, Promise.race([stopped, pressedOrPassed(wait)]));
    if (isStopped) return;
    await takeStep({ system, site, clock });
    wait = secondsBetween;
  }
}

async function standStill(
  { system, clock }: Pick<Telling, 'system' | 'clock'>,
  until: Promise<unknown>,
): Promise<void> {
  const stop = keepRunning({ cloud: system.cloud, clock });
  await until;
  await stop();
}
