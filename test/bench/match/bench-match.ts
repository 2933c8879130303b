import { findInterested } from '../../../functions/raise-alerts/interested.ts';
import { makeRaiseAlerts } from '../../../functions/raise-alerts/raise-alerts.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { log } from '../../../shared/platform/log.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../../shared/stores/records/dynamo-sittings.ts';
import { dynamoInterests } from '../../../shared/stores/subscribers/dynamo-interests.ts';
import { startTestDatabase, type TestDatabase, type TestTables, whyNoDatabase } from '../../support/test-database.ts';
import { machine, table } from '../measure.ts';
import { aChangedMeeting } from './a-changed-meeting.ts';
import { countReads, type Reads } from './counted-reads.ts';
import { loadSubscriptions, matches } from './load-subscriptions.ts';

const rounds = 61;
const sizes = [1_000, 10_000, 100_000];

/** What finding whom a changed meeting concerns costs, with 100 whom it does among more and more whom it does not. */
export const benchMatch = async (): Promise<void> => {
  if (whyNoDatabase !== null) return void process.stdout.write(`match: ${whyNoDatabase}\n`);
  process.stdout.write(`One of twelve items decided; ${matches} subscriptions match. ${machine()}\n`);
  const rows: string[][] = [];
  for (const size of sizes) rows.push(await measured(size));
  process.stdout.write(`${table([head, ...rows])}\n`);
};

const head = [
  'subscriptions',
  'words',
  'found',
  'reads',
  'rows',
  'units',
  'CPU ms',
  'ms',
  'first: reads',
  'units',
  'CPU ms',
  'raise all: reads',
  'writes',
  'CPU ms',
];

const measured = async (size: number): Promise<string[]> => {
  const database = await startTestDatabase();
  try {
    return await measureIn(database, size);
  } finally {
    await database.stop();
  }
};

const measureIn = async (database: TestDatabase, size: number): Promise<string[]> => {
  const tables = await database.freshTables();
  const { words } = await loadSubscriptions(tables.subscribers, size);
  const stores = await storesOf(tables);
  // What is logged of each alert is not what is measured.
  log.setLogLevel('SILENT');
  const { taken } = countReads(tables.records.client);
  const find = () => findInterested(aChangedMeeting(1), { ...stores, configured: [] });
  const first = await costOf(find, taken);
  const costs = [];
  for (let round = 0; round < rounds; round += 1) costs.push(await costOf(find, taken));
  const again = middle(costs);
  const raised = middle(await raising(stores, taken));
  const figures = [
    again.reads.requests,
    again.reads.rows,
    again.reads.units,
    again.cpu.toFixed(1),
    again.milliseconds.toFixed(0),
  ];
  const firstFigures = [first.reads.requests, first.reads.units, first.cpu.toFixed(0)];
  const allFigures = [raised.reads.requests, raised.reads.writes, raised.cpu.toFixed(0)];
  return [size, words, (await find()).interests.size, ...figures, ...firstFigures, ...allFigures].map(String);
};

/** `cpu`: milliseconds of this process alone, without the database and what else the machine does. */
type Cost = { reads: Reads; milliseconds: number; cpu: number };

const costOf = async (work: () => Promise<unknown>, taken: () => Reads): Promise<Cost> => {
  taken();
  const before = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { milliseconds: performance.now() - before, cpu: (user + system) / 1000, reads: taken() };
};

const middle = (costs: Cost[]): Cost =>
  costs.sort((one, other) => one.cpu - other.cpu)[Math.floor(costs.length / 2)] as Cost;

const revisions = 5;

const storesOf = async ({ records, subscribers, outbox }: TestTables) => {
  const stores = {
    revisions: dynamoRevisions(records),
    sittings: dynamoSittings(records),
    subscriptions: { ...dynamoInterests(subscribers), get: async () => null },
    outbox: dynamoOutbox(outbox),
  };
  for (let number = 1; number <= revisions; number += 1)
    await stores.revisions.addOnce(aChangedMeeting(number), noFollows);
  return stores;
};

/** Everything, with an alert and a delivery for each: once a revision, the newest first, so that none is looked at twice. */
const raising = async (stores: Awaited<ReturnType<typeof storesOf>>, taken: () => Reads): Promise<Cost[]> => {
  const raiseAlerts = makeRaiseAlerts({
    ...stores,
    configured: [],
    send: { email: async () => undefined, slack: async () => undefined },
    now: () => new Date('2026-04-15T09:00:00.000Z'),
  });
  const costs = [];
  for (let number = revisions; number >= 1; number -= 1)
    costs.push(await costOf(() => raiseAlerts({ meetingId: aChangedMeeting(1).meetingId, revision: number }), taken));
  return costs;
};
