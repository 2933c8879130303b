import type { Table } from '../../../shared/stores/table.ts';

/** What was asked of the tables: calls that read, rows they brought, and read units as DynamoDB counts them. */
export type Reads = { requests: number; rows: number; units: number; writes: number };

/** Counts what goes through the client from now on; `taken` gives the counts and begins anew. */
export const countReads = (client: Table['client']): { taken: () => Reads } => {
  let reads: Reads = { requests: 0, rows: 0, units: 0, writes: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input as object, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      count(reads, answer.output as Answer);
      return answer;
    },
    { step: 'initialize', name: 'countReads' },
  );
  return {
    taken: () => {
      const taken = reads;
      reads = { requests: 0, rows: 0, units: 0, writes: 0 };
      return taken;
    },
  };
};

type Answer = { Items?: unknown[]; Item?: unknown; Count?: number; ConsumedCapacity?: unknown; $metadata?: unknown };

const count = (reads: Reads, answer: Answer): void => {
  const isQuery = answer.Count !== undefined;
  const isGet = 'Item' in answer || onlyMetadata(answer);
  if (!isQuery && !isGet) {
    reads.writes += 1;
    return;
  }
  reads.requests += 1;
  reads.rows += answer.Items?.length ?? (answer.Item === undefined ? 0 : 1);
  reads.units += unitsOf(answer.ConsumedCapacity);
};

/** A row that is not there is an answer without one. */
const onlyMetadata = (answer: Answer): boolean => {
  const { $metadata: _metadata, ConsumedCapacity, ...rest } = answer;
  return Object.keys(rest).length === 0 && !Array.isArray(ConsumedCapacity);
};

const unitsOf = (capacity: unknown): number =>
  typeof capacity === 'object' && capacity !== null && 'CapacityUnits' in capacity ? Number(capacity.CapacityUnits) : 0;
