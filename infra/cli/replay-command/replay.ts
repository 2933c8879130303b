import { join } from 'node:path';
import { sourceId } from '../../../shared/domain/ids.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import type { AdjustableClock } from '../../local/cloud/clock.ts';
import { freePort } from '../../local/cloud/free-port.ts';
import { mustBeFree } from '../../local/cloud/home-lock.ts';
import { folderStory } from '../../local/site/folder-story.ts';
import { type Site, startSite } from '../../local/site/start-site.ts';
import type { Story } from '../../local/site/story.ts';
import { assemble } from '../../local/system/assemble.ts';
import { savedClock } from '../../local/system/saved-clock.ts';
import { settlePatiently } from '../../local/system/settle-patiently.ts';
import { signUpOnce } from '../../local/system/sign-up.ts';
import { type System, startSystem } from '../../local/system/start-system.ts';
import { countRecords, type RecordCounts } from '../count-records.ts';
import { localTable } from '../local-table.ts';

export type ReplaySummary = RecordCounts & { alerts: number };
export type ReplayOptions = {
  folder: string;
  source: string;
  home: string;
  /** An assembly made before; without one it is synthesized into the home folder. */
  assembly?: string;
  /** Told after every step: how many of how many are done. */
  onProgress: (done: number, of: number) => void;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const mostHoursMore = 5;
/** Longer than any publication rests between two looks, so that a second replay looks at every one again. */
const untilSecondLook = 40 * day;
const reader = 'genspil@referatvagt.example';

/**
 * Puts a folder's publications out one after another, in their own time, and lets the real handlers read them. With a home
 * that has seen the whole folder before, everything is looked at a second time instead. What is told goes to one reader who
 * follows everything, in the local mailbox.
 */
export async function replay(options: ReplayOptions): Promise<ReplaySummary> {
  mustBeFree(options.home);
  const story = await folderStory(options.folder);
  const site = await startSite({ home: options.home, port: 0, story });
  try {
    const clock = savedClock(join(options.home, 'clock.json'), {
      start: new Date(Date.parse(story.steps[0]?.at ?? '') - day),
    });
    const system = await startSystem({
      assembly: options.assembly ?? (await assemble(join(options.home, 'cdk.out'))),
      home: options.home,
      clock,
      ports: { web: await anyPort(), mailbox: 0, slack: 0 },
      sources: `${options.source}@${site.url}`,
      schedules: 'off',
    });
    try {
      return await replayInto({ system, site, story, clock, options });
    } finally {
      await system.stop();
    }
  } finally {
    await site.stop();
  }
}

const anyPort = async () => (await freePort(0)).port;

type Replaying = { system: System; site: Site; story: Story; clock: AdjustableClock; options: ReplayOptions };

async function replayInto(replaying: Replaying): Promise<ReplaySummary> {
  const { system, site, clock, options } = replaying;
  const { cloud, mailbox } = system;
  const since = clock.now().toISOString();
  await firstReading(replaying);
  const mailsBefore = (await mailbox.messages()).length;
  await pickUp(replaying);
  if (site.upcoming() === null) await lookAgain(replaying);
  else await putOutTheRest(replaying);
  await bringToEnd(replaying);
  const counts = await countRecords(localTable(cloud, 'Records'), { sourceId: sourceId(options.source), since });
  return { ...counts, alerts: (await mailbox.messages()).length - mailsBefore };
}

/** The empty site is the silent baseline; then somebody signs up for everything. Done once for a home folder. */
async function firstReading({ system, site, options }: Replaying): Promise<void> {
  if (site.published().length === 0) await system.cloud.invoke('find-meetings', {});
  await signUpOnce(system, options.home, { kommune: options.source, emne: 'alt', adresse: reader });
}

/** What an interrupted replay left half done is finished first. */
async function pickUp({ system: { cloud }, clock }: Replaying): Promise<void> {
  await cloud.runSchedule('watch-over');
  await cloud.invoke('find-meetings', { lookAgain: false });
  await settlePatiently(cloud, clock);
}

async function putOutTheRest(replaying: Replaying): Promise<void> {
  const { system, site, story, clock, options } = replaying;
  for (let step = site.upcoming(); step !== null; step = site.upcoming()) {
    const readAt = new Date(Date.parse(step.at) + 10 * minute);
    if (readAt > clock.now()) clock.set(readAt);
    await site.publishNext();
    await system.cloud.invoke('find-meetings', { lookAgain: false });
    await settlePatiently(system.cloud, clock);
    await followUp(replaying);
    options.onProgress(site.published().length, story.steps.length);
  }
}

/** What the publication showed to be overdue is told before the next one comes out. */
async function followUp({ system: { cloud }, clock }: Replaying): Promise<void> {
  await cloud.runSchedule('watch-over');
  await settlePatiently(cloud, clock);
}

/** What the queues gave up, or what may not be sent yet, comes again by the hour: it is given some hours more. */
async function bringToEnd({ system: { cloud }, clock }: Replaying): Promise<void> {
  const outbox = dynamoOutbox(localTable(cloud, 'Outbox'));
  const revisions = dynamoRevisions(localTable(cloud, 'Records'));
  const isWaiting = async (by: Date) => (await outbox.dueForTry(by)).length + (await revisions.dueAgain(by)).length > 0;
  for (let hours = 0; hours < mostHoursMore; hours += 1) {
    if (!(await isWaiting(new Date(clock.now().getTime() + day)))) return;
    clock.advance(hour + minute);
    await cloud.runSchedule('watch-over');
    await settlePatiently(cloud, clock);
  }
}

async function lookAgain({ system, story, clock, options }: Replaying): Promise<void> {
  clock.advance(untilSecondLook);
  options.onProgress(0, story.steps.length);
  await system.cloud.invoke('find-meetings', {});
  await system.cloud.settle(10 * minute);
  options.onProgress(story.steps.length, story.steps.length);
}
