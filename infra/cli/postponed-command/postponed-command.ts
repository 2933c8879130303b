import { join } from 'node:path';
import { sourceId } from '../../../shared/domain/ids.ts';
import type { RegisterEntry } from '../../../shared/domain/register/register-entry.ts';
import { knownSources } from '../../../shared/sources/known-sources.ts';
import { findSource } from '../../../shared/sources/registry.ts';
import { dynamoRegister } from '../../../shared/stores/records/dynamo-register.ts';
import { CommandFailed, WrongUsage } from '../command-failed.ts';
import { hasRecords, type KeptRecords, withKeptRecords } from './open-kept-records.ts';
import { postponedCsv } from './postponed-csv.ts';
import { postponedRow } from './postponed-row.ts';
import { postponedTable } from './postponed-table.ts';

export type PostponedArguments = {
  source: string | undefined;
  overdue: boolean;
  /** What was promised by a date as well. */
  promised: boolean;
  csv: boolean;
  json: boolean;
};

/** An entry, and the time it is where it was kept. */
type Kept = { entry: RegisterEntry; now: Date };

/** `referatvagt postponed`: the register of what was put off and sent back, as it was kept when it was last read. */
export async function postponedCommand(
  asked: PostponedArguments,
  stdout: { write(text: string): unknown },
): Promise<void> {
  if (asked.csv && asked.json) throw new WrongUsage('postponed prints either --csv or --json');
  const sources = sourcesOf(asked.source);
  const homes = homesOf(process.env.REFERATVAGT_HOME || '.referatvagt', sources);
  const kept: Kept[] = [];
  for (const home of homes) kept.push(...(await withKeptRecords(home, (records) => keptIn(records, sources))));
  stdout.write(inForm(kept.filter(isAskedFor(asked)).sort(byDate), asked));
}

const sourcesOf = (named: string | undefined): readonly string[] => {
  if (named === undefined) return knownSources.map(({ id }) => id);
  try {
    return [findSource(named).id];
  } catch (fault) {
    throw new WrongUsage(fault instanceof Error ? fault.message : 'unknown source', { cause: fault });
  }
};

/** The folder itself, and in it those of the story and of the municipalities that are watched for real. */
const homesOf = (home: string, sources: readonly string[]): string[] => {
  const found = [home, ...['story', ...sources].map((name) => join(home, name))].filter(hasRecords);
  if (found.length === 0)
    throw new CommandFailed(
      `nothing is kept in ${home} yet; npm start, or a replay with REFERATVAGT_HOME set, fills the register`,
    );
  return found;
};

const keptIn = async ({ records, now }: KeptRecords, sources: readonly string[]): Promise<Kept[]> => {
  const register = dynamoRegister(records);
  const entries = await Promise.all(sources.map((id) => register.ofSource(sourceId(id))));
  return entries.flat().map((entry) => ({ entry, now }));
};

const isAskedFor =
  ({ overdue, promised }: PostponedArguments) =>
  ({ entry }: Kept): boolean =>
    (promised || entry.kind !== 'promised') && (!overdue || entry.status === 'overdue');

/** The longest waiting first. */
const byDate = ({ entry: one }: Kept, { entry: other }: Kept): number =>
  one.postponedAt.localeCompare(other.postponedAt) ||
  one.committee.localeCompare(other.committee, 'da') ||
  Number.parseInt(one.itemNumber, 10) - Number.parseInt(other.itemNumber, 10);

const inForm = (kept: readonly Kept[], { csv, json, overdue }: PostponedArguments): string => {
  const rows = () => kept.map(({ entry, now }) => postponedRow(entry, now));
  if (json) return `${JSON.stringify(rows(), null, 2)}\n`;
  if (csv) return postponedCsv(rows());
  const [first] = kept;
  if (first === undefined) return overdue ? 'Intet er over tiden.\n' : 'Intet er udsat.\n';
  return postponedTable(
    kept.map(({ entry }) => entry),
    first.now,
  );
};
