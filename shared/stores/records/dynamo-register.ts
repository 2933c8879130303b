import type { SourceId } from '../../domain/ids.ts';
import type { Register, RegisterEntry } from '../../domain/register/register-entry.ts';
import { type Row, rowsOf, type Table } from '../table.ts';
import { rowsBetween, rowsUnder, writeEach } from './many-rows.ts';
import { checkPartition, recordKeys, registerPrefix } from './record-keys.ts';

export const dynamoRegister = (records: Table): Register => ({
  ofSource: async (sourceId) =>
    (await rowsOf(records, { pk: recordKeys.sourceState(sourceId).pk, prefix: registerPrefix })).map(entryIn),
  dueForCheck: async (now) => {
    // "$" sorts after "#": all checks up to and with this instant.
    const checks = await rowsBetween(records, { pk: checkPartition, from: '0', to: `${now.toISOString()}$` });
    const keys = checks.map(({ sourceId, id }) => recordKeys.registerEntry(sourceId as SourceId, id as string));
    const entries = new Map((await rowsUnder(records, keys)).map((row) => [row.sk, entryIn(row)]));
    const found = checks.map((check) => ({ check, entry: entries.get(`${registerPrefix}${check.id as string}`) }));
    // Two captures at the same moment may leave a check that no entry asks for; it would be read for ever.
    const idle = found.filter(({ check, entry }) => !asksFor(check, entry));
    await writeEach(
      records,
      idle.map(({ check }) => ({ delete: { pk: check.pk, sk: check.sk } })),
    );
    return found.flatMap(({ check, entry }) => (entry !== undefined && asksFor(check, entry) ? [entry] : []));
  },
});

const entryIn = ({ entry }: Row): RegisterEntry => entry as RegisterEntry;

const asksFor = ({ sk }: Row, entry: RegisterEntry | undefined): boolean =>
  entry?.checkAt !== null && entry?.checkAt !== undefined && sk.startsWith(`${entry.checkAt}#`);
