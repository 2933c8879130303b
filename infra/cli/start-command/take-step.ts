import { sourceId } from '../../../shared/domain/ids.ts';
import type { AdjustableClock } from '../../local/cloud/clock.ts';
import type { Site } from '../../local/site/start-site.ts';
import { settlePatiently } from '../../local/system/settle-patiently.ts';
import type { System } from '../../local/system/start-system.ts';
import { countRecords } from '../count-records.ts';
import { localTable } from '../local-table.ts';
import { say } from './until-stopped.ts';

const minute = 60_000;

/** Takes the story's next step: time moves on, the site publishes, and the system comes by to look, as it does every ten minutes. */
export async function takeStep({
  system,
  site,
  clock,
}: {
  system: System;
  site: Site;
  clock: AdjustableClock;
}): Promise<void> {
  const { cloud, mailbox, slack } = system;
  const before = { mails: (await mailbox.messages()).length, messages: slack.messages().length };
  const step = site.upcoming();
  if (step === null) return;
  const at = new Date(step.at);
  if (at > clock.now()) clock.set(at);
  const since = clock.now().toISOString();
  await site.publishNext();
  say(`${localTime(at)}  ${step.says}`);
  clock.advance(10 * minute);
  await cloud.runDueSchedules();
  await settlePatiently(cloud, clock);
  const { changes } = await countRecords(localTable(cloud, 'Records'), { sourceId: sourceId('ballerup'), since });
  const mails = (await mailbox.messages()).length - before.mails;
  const messages = slack.messages().length - before.messages;
  say(
    `          → ${counted(sum(changes), 'change')} → ${counted(mails, 'e-mail')}, ${counted(messages, 'Slack message')}`,
  );
}

const sum = (changes: Record<string, number>) => Object.values(changes).reduce((total, count) => total + count, 0);
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** The story's own time, as people there read it: "15. april 10.53". */
const localTime = (at: Date) =>
  new Intl.DateTimeFormat('da-DK', {
    timeZone: 'Europe/Copenhagen',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
