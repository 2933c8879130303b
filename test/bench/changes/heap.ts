import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The heap in use after what can be given back was given back, in megabytes. */
export const heapInUse = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
};
