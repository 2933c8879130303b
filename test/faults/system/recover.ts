import type { System } from './a-system.ts';

/** So many of the schedules' rounds, five minutes apart. */
export const rounds = async (system: System, count: number): Promise<void> => {
  for (let round = 0; round < count; round += 1) {
    system.clock.pass(5);
    await system.watch();
    if (round % 2 === 1) await system.poll();
  }
};

/** What the schedules do by themselves after a fault, for the next hour and the next mornings. */
export const recover = async (system: System, mornings = 2): Promise<void> => {
  // An hour and a quarter: longer than any message or lease is hidden.
  await rounds(system, 15);
  for (let morning = 0; morning < mornings; morning += 1) {
    const at = system.clock.now();
    const next = new Date(at).setUTCHours(5, 0, 0, 0);
    system.clock.pass(((next > at.getTime() ? next : next + 86_400_000) - at.getTime()) / 60_000);
    await system.digests();
    await rounds(system, 4);
  }
};
