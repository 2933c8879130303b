import type { System } from './a-system.ts';

export type Verdict = {
  /** Planned faults that happened. */
  met: number;
  /** Readers who did not hear of it. */
  missed: string[];
  /** Readers who heard of it more often than the window between the provider's yes and our record accounts for. */
  tooOften: string[];
  /** Messages that came once more because a fault met them in that window. */
  doubles: number;
  /** What is left half done: deliveries that were not announced, alerts that wait for a digest, dead letters. */
  left: string[];
};

/** Who heard what the story says, of what the providers took since `before`. */
export const verdictOn = async (
  system: System,
  { says, before }: { says: string; before: number },
): Promise<Verdict> => {
  const heard = Map.groupBy(
    system.taken.slice(before).filter(({ text }) => text().includes(says)),
    ({ to }) => to,
  );
  const times = system.readers.map((reader) => ({ reader, times: heard.get(reader)?.length ?? 0 }));
  return {
    met: system.probe.met.length,
    missed: times.filter((one) => one.times === 0).map(({ reader }) => reader),
    tooOften: times.filter((one) => one.times > 1 + system.window.allowed(one.reader)).map(({ reader }) => reader),
    doubles: times.reduce((sum, one) => sum + Math.max(0, one.times - 1), 0),
    left: await leftIn(system),
  };
};

const leftIn = async ({ stores: { outbox, revisions }, queues }: System): Promise<string[]> => {
  const ever = new Date('2100-01-01T00:00:00.000Z');
  return [
    ...(await outbox.unannounced(ever)).map(({ deliveryId }) => `unannounced ${deliveryId}`),
    ...(await revisions.unannounced(ever)).map(({ number }) => `unannounced revision ${number}`),
    ...(await outbox.awaitingDigest('daily')).map(({ alertId }) => `no digest ${alertId}`),
    ...Object.entries(queues).flatMap(([name, { dead }]) => dead.map((body) => `dead in ${name}: ${body}`)),
  ];
};
