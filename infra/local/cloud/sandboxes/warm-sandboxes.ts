import type { Sandbox } from './sandbox.ts';

/** The sandboxes of one function between invocations. */
export type WarmSandboxes = {
  /** One that is idle and alive, else a new one. */
  take(): Sandbox;
  giveBack(sandbox: Sandbox): void;
  endAll(): void;
};

export function makeWarmSandboxes(start: () => Sandbox): WarmSandboxes {
  const idle: Sandbox[] = [];
  const all = new Set<Sandbox>();
  const takeIdle = () => {
    const sandbox = idle.pop();
    if (sandbox?.isAlive() === false) all.delete(sandbox);
    return sandbox;
  };
  const take = () => {
    let sandbox = takeIdle();
    while (sandbox?.isAlive() === false) sandbox = takeIdle();
    sandbox ??= start();
    all.add(sandbox);
    return sandbox;
  };
  const giveBack = (sandbox: Sandbox) => {
    if (sandbox.isAlive()) idle.push(sandbox);
    else all.delete(sandbox);
  };
  const endAll = () => {
    for (const sandbox of all) sandbox.end();
  };
  return { take, giveBack, endAll };
}
