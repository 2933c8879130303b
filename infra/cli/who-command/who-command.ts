import { meetingId } from '../../../shared/domain/ids.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../../shared/stores/records/dynamo-sittings.ts';
import { dynamoInterests } from '../../../shared/stores/subscribers/dynamo-interests.ts';
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
      if (revision === null) throw new CommandFailed('there is no such revision');
      const hearers = await whoHears(revision, stores);
      return json ? `${JSON.stringify(hearers)}\n` : whoList(hearers);
    }),
  );
}

const askedIn = ([change = '', ...more]: readonly string[]): { meeting: string; revision: number } => {
  const cut = change.lastIndexOf('/');
  const revision = Number(change.slice(cut + 1));
  if (cut < 1 || !Number.isInteger(revision) || revision < 1 || more.length > 0)
    throw new WrongUsage('who needs one change, as in the address of its evidence: who <meetingId>/<revision>');
  return { meeting: change.slice(0, cut), revision };
};

const storesOf = ({ records, subscribers, outbox, isDeployed }: Kept): WhoStores => ({
  revisions: dynamoRevisions(records),
  sittings: dynamoSittings(records),
  subscriptions: dynamoInterests(subscribers),
  outbox: dynamoOutbox(outbox),
  channels: stageNamed(isDeployed ? 'production' : 'local').slackChannels,
});
