import { cpus } from 'node:os';

/** What one piece of work takes on one core: milliseconds of CPU, over so many runs. */
export type Measured = { median: number; slowest: number; runs: number };

/** Does the work some times to warm up, then measures the CPU time of each run. */
export const measure = (work: () => unknown, { warmUp = 15, runs = 41 } = {}): Measured => {
  for (let run = 0; run < warmUp; run += 1) work();
  const taken = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((one, other) => one - other);
  return { median: taken[Math.floor(runs / 2)] ?? 0, slowest: taken.at(-1) ?? 0, runs };
};

/** "Intel Xeon ..., Node v24.21.0": without them a figure says nothing. */
export const machine = (): string => {
  const [first] = cpus();
  return `${first?.model.trim() ?? 'an unknown processor'} (${cpus().length} cores), Node ${process.version}`;
};

/** Lines of columns, the first to the left and the others to the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => pad(cell, { width: widths[column] ?? 0, left: column === 0 })).join('  '))
    .join('\n');
};

const pad = (cell: string, { width, left }: { width: number; left: boolean }): string =>
  left ? cell.padEnd(width) : cell.padStart(width);
