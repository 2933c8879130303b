import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a runner has started for a function (Linux), by what their environment calls them. */
export const processesOf = (runner: number, name: string): number[] =>
  childrenOf(runner).filter((pid) =>
    read(`/proc/${pid}/environ`).split('\0').includes(`POWERTOOLS_SERVICE_NAME=${name}`),
  );

const childrenOf = (parent: number): number[] =>
  list(`/proc/${parent}/task`)
    .flatMap((thread) => read(`/proc/${parent}/task/${thread}/children`).trim().split(' '))
    .filter((pid) => pid !== '')
    .map(Number);

/** A process may end while it is looked at: then there is nothing to read. */
const read = (path: string): string => orNothing(() => readFileSync(path, 'utf8')) ?? '';
const list = (path: string): string[] => orNothing(() => readdirSync(path)) ?? [];

const orNothing = <Found>(look: () => Found): Found | null => {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code)))
      return null;
    throw error;
  }
};
