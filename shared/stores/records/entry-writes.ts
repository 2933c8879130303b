import type { SourceId } from '../../domain/ids.ts';
import { entryId, type RegisterEntry } from '../../domain/register/register-entry.ts';
import type { Table } from '../table.ts';
import { rowsUnder, type Write } from './many-rows.ts';
import { recordKeys } from './record-keys.ts';

type ChangedEntries = { sourceId: SourceId; entries: readonly RegisterEntry[]; removed: readonly string[] };

/** The writes of each entry: its row, and the row that says when to look at it again. */
export const entryWrites = async (
  records: Table,
  { sourceId, entries, removed }: ChangedEntries,
): Promise<Write[][]> => {
  const ids = [...entries.map(entryId), ...removed];
  const rows = await rowsUnder(
    records,
    ids.map((id) => recordKeys.registerEntry(sourceId, id)),
  );
  const known = new Map(rows.map(({ entry }) => [entryId(entry as RegisterEntry), (entry as RegisterEntry).checkAt]));
  return [
    ...removed.map((id) => [{ delete: recordKeys.registerEntry(sourceId, id) }, ...noCheck(id, known.get(id))]),
    ...entries.map((entry) => writesOf(entry, known.get(entryId(entry)))),
  ];
};

const writesOf = (entry: RegisterEntry, before: string | null | undefined): Write[] => {
  const id = entryId(entry);
  const { sourceId, checkAt } = entry;
  return [
    { put: { ...recordKeys.registerEntry(sourceId, id), entry } },
    ...(checkAt === null ? [] : [{ put: { ...recordKeys.registerCheck(checkAt, id), sourceId, id } }]),
    ...(before === checkAt ? [] : noCheck(id, before)),
  ];
};

const noCheck = (id: string, checkAt: string | null | undefined): Write[] =>
  checkAt === null || checkAt === undefined ? [] : [{ delete: recordKeys.registerCheck(checkAt, id) }];
