import type { Life } from './fault.ts';
import type { Probe } from './probe.ts';

type Callable = (...given: unknown[]) => unknown;

/** The same dependencies, with the probe around every function in them, however deep; lists are left as they are. */
export const instrumented = <Dependencies extends object>(
  name: string,
  dependencies: Dependencies,
  { probe, life }: { probe: Probe; life: Life },
): Dependencies => {
  const around = ([key, value]: [string, unknown]): [string, unknown] => {
    const called = name.includes(' ') ? `${name}.${key}` : `${name} ${key}`;
    if (typeof value === 'function')
      return [
        key,
        (...given: unknown[]) => probe.around(called, life, () => (value as Callable).apply(dependencies, given)),
      ];
    const isPart = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [key, isPart ? instrumented(called, value, { probe, life }) : value];
  };
  return Object.fromEntries(Object.entries(dependencies).map(around)) as Dependencies;
};
