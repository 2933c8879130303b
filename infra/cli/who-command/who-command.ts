import { meetingId } from '../../../shared/domain/ids.ts';
import type { Revisions } from '../../../shared/domain/revision.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../../shared/stores/records/dynamo-sittings.ts';
import { dynamoInterests } from '../../../shared/stores/subscribers/dynamo-interests.ts';
import { dynamoSubscriptionEnds } from '../../../shared/stores/subscribers/dynamo-subscription-ends.ts';
import { stageNamed } from '../../stages.ts';
import { CommandFailed, WrongUsage } from '../command-failed.ts';
import { type Kept, type KeptTables, withKeptTables } from '../kept-records.ts';
import { type WhoStores, whoHears } from './who-hears.ts';
import { whoList } from './who-list.ts';

/** `referatvagt who <meetingId>/<revision>`: who would hear of it, why, and what the ledger says. */
export async function whoCommand({
  rest,
  json,
  ...kept
}: KeptTables & { rest: readonly string[]; json: boolean }): Promise<void> {
  const asked = askedIn(rest);
  process.stdout.write(
    await withKeptTables({ ...kept, needs: ['records', 'subscribers', 'outbox'] }, async (tables) => {
      const stores = storesOf(tables);
      const revision = await stores.revisions.get(meetingId(asked.meeting), asked.revision);
      if (revision === null) throw new CommandFailed(await whatThereIs(asked, stores));
      const hearers = await whoHears(revision, stores);
      return json ? `${JSON.stringify(hearers)}\n` : whoList(hearers);
    }),
  );
}

type Asked = { meeting: string; revision: number };

const askedIn = ([change = '', ...more]: readonly string[]): Asked => {
  const cut = change.lastIndexOf('/');
  const revision = Number(change.slice(cut + 1));
  if (cut < 1 || !Number.isInteger(revision) || revision < 1 || more.length > 0)
    throw new WrongUsage('who needs one change, as in the address of its evidence: who <meetingId>/<revision>');
  return { meeting: change.slice(0, cut), revision };
};

type Stores = WhoStores & { revisions: Pick<Revisions, 'latest'> };

const whatThereIs = async ({ meeting, revision }: Asked, { revisions }: Stores): Promise<string> => {
  const latest = await revisions.latest(meetingId(meeting));
  return latest === null
    ? 'there is no such meeting; the address of the evidence in an alert names it'
    : `there is no revision ${revision}; the newest of that meeting is ${latest.number}`;
};

const storesOf = ({ records, subscribers, outbox, isDeployed }: Kept): Stores => ({
  revisions: dynamoRevisions(records),
  sittings: dynamoSittings(records),
  subscriptions: { ...dynamoInterests(subscribers), ...dynamoSubscriptionEnds(subscribers) },
  outbox: dynamoOutbox(outbox),
  channels: stageNamed(isDeployed ? 'production' : 'local').slackChannels,
});
