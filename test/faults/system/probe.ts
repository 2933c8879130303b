import type { Fault, Life } from './fault.ts';

/** Notes every awaited call of the dependencies it is put around, and lets those go wrong that a test plans. */
export type Probe = {
  /** From now on calls are numbered, and planned faults happen. */
  arm(): void;
  /** From now on nothing goes wrong any more. */
  mend(): void;
  /** The numbered calls so far, in their order. */
  calls: string[];
  /** The faults that have happened. */
  met: Fault[];
  around(name: string, life: Life, call: () => unknown): unknown;
};

export type Learnt = {
  /** Names of dependencies that are awaited; the rest - clocks, names - cannot fail. Learnt from a run without faults. */
  awaited: Set<string>;
};

type Plan = Learnt & { faults: readonly Fault[]; onFault: (fault: Fault) => void };

export const aProbe = ({ awaited, faults, onFault }: Plan): Probe => {
  let armed = false;
  const counts = new Map<string, number>();
  const [calls, met]: [string[], Fault[]] = [[], []];
  const planned = new Map(faults.map((fault) => [fault.at, fault]));
  const number = (name: string): Fault | undefined => {
    if (!armed) return undefined;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    calls.push(`${name}#${count}`);
    return planned.get(`${name}#${count}`);
  };
  const happens = (fault: Fault) => {
    met.push(fault);
    onFault(fault);
  };
  return {
    calls,
    met,
    arm: () => {
      armed = true;
    },
    mend: () => planned.clear(),
    around: (name, life, call) => {
      if (!awaited.has(name)) return learn(call(), () => awaited.add(name) && number(name));
      // Nobody is there any more to do it, or to hear of it.
      if (life.isOver()) return new Promise(() => undefined);
      const fault = number(name);
      return fault === undefined ? call() : goWrong(fault, { call, life, happens });
    },
  };
};

const learn = (answer: unknown, isAwaited: () => void): unknown => {
  if (answer instanceof Promise) isAwaited();
  return answer;
};

type Going = { call: () => unknown; life: Life; happens: (fault: Fault) => void };

const goWrong = async (fault: Fault, { call, life, happens }: Going): Promise<unknown> => {
  const [way, when] = fault.how.split('-');
  if (when === 'after') await call();
  happens(fault);
  if (way === 'throws') throw new Error(`Planned: ${fault.at} ${fault.how}.`);
  life.end();
  return new Promise(() => undefined);
};
