import type { Register } from '../../../shared/domain/register/register-entry.ts';
import type { Sittings } from '../../../shared/domain/register/sitting.ts';
import type { Subscriptions } from '../../../shared/domain/subscription.ts';
import { dynamoCaseThreads } from '../../../shared/stores/outbox/dynamo-case-threads.ts';
import { dynamoLastMails } from '../../../shared/stores/outbox/dynamo-last-mails.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoWaitingLines } from '../../../shared/stores/outbox/dynamo-waiting-lines.ts';
import { dynamoPageArchive } from '../../../shared/stores/records/dynamo-page-archive.ts';
import { dynamoPublicationRecords } from '../../../shared/stores/records/dynamo-publication-records.ts';
import { dynamoQuarantine } from '../../../shared/stores/records/dynamo-quarantine.ts';
import { dynamoRegister } from '../../../shared/stores/records/dynamo-register.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSittings } from '../../../shared/stores/records/dynamo-sittings.ts';
import { dynamoSourceStates } from '../../../shared/stores/records/dynamo-source-states.ts';
import { dynamoSlackInstallations } from '../../../shared/stores/subscribers/dynamo-slack-installations.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import type { Table } from '../../../shared/stores/table.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { memoryCaseThreads } from '../../support/memory-case-threads.ts';
import { memoryLastMails } from '../../support/memory-last-mails.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryPageArchive } from '../../support/memory-page-archive.ts';
import { memoryPublicationRecords } from '../../support/memory-publication-records.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySlackInstallations } from '../../support/memory-slack-installations.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { memoryWaitingLines } from '../../support/memory-waiting-lines.ts';
import type { TestDatabase, TestTables } from '../../support/test-database.ts';
import { commandsAround } from './commands-around.ts';
import type { Life } from './fault.ts';
import type { Probe } from './probe.ts';

const memoryStores = () => {
  const followed = { register: memoryRegister(), sittings: memorySittings() };
  const outbox = memoryOutbox();
  return {
    ...followed,
    records: memoryPublicationRecords(),
    states: memorySourceStates(),
    quarantine: memoryQuarantine(),
    pages: memoryPageArchive(),
    revisions: memoryRevisions(followed),
    lastMails: memoryLastMails(),
    outbox,
    lines: memoryWaitingLines(outbox),
    caseThreads: memoryCaseThreads(),
    installations: memorySlackInstallations(aSlackInstallation()),
    subscriptions: memorySubscriptions(),
  };
};

type Ports = { register: Register; sittings: Sittings; subscriptions: Subscriptions };
export type Stores = Omit<ReturnType<typeof memoryStores>, keyof Ports> & Ports;

/** Where everything is kept: `stores` for the test itself, and what each process of a function opens for itself. */
export type Kept = { stores: Stores; open(name: string, life: Life, probe: Probe): Stores };

export const inMemory = async (): Promise<Kept> => {
  const stores = memoryStores();
  return { stores, open: () => stores };
};

/** Every command to the database is a call that can go wrong, named by what it writes or reads ("Update DELIVERY"). */
export const inDynamo = (database: TestDatabase) => async (): Promise<Kept> => {
  const tables = await database.freshTables();
  const stores = dynamoStores(tables);
  await stores.installations.put(aSlackInstallation());
  return {
    stores,
    open: (name, life, probe) => {
      const client = commandsAround(tables.records.client, (command, send) =>
        probe.around(`${name} dynamodb ${command}`, life, send),
      );
      const [records, subscribers, outbox] = [tables.records, tables.subscribers, tables.outbox].map((table) => ({
        ...table,
        client,
      })) as [Table, Table, Table];
      return dynamoStores({ records, subscribers, outbox });
    },
  };
};

const dynamoStores = ({ records, subscribers, outbox }: TestTables): Stores => ({
  register: dynamoRegister(records),
  sittings: dynamoSittings(records),
  records: dynamoPublicationRecords(records),
  states: dynamoSourceStates(records),
  quarantine: dynamoQuarantine(records),
  pages: dynamoPageArchive(records),
  revisions: dynamoRevisions(records),
  outbox: dynamoOutbox(outbox),
  lines: dynamoWaitingLines(outbox),
  lastMails: dynamoLastMails(outbox),
  caseThreads: dynamoCaseThreads(outbox),
  installations: dynamoSlackInstallations(subscribers, aSeal()),
  subscriptions: dynamoSubscriptions(subscribers, aSeal()),
});
