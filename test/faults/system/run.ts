import { aSystem, type Planned } from './a-system.ts';
import type { Fault } from './fault.ts';
import { recover } from './recover.ts';
import type { Story } from './stories.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** The calls of a run without faults, in their order, and which dependencies are awaited at all. */
export type Points = { calls: string[]; awaited: Set<string>; where: Where };
/** Another town than the hundred readers, or other stores than those in memory. */
export type Where = Pick<Planned, 'town' | 'keep'>;

export const findPoints = async (story: Story, where: Where = {}): Promise<Points> => {
  const awaited = new Set<string>();
  // Once to learn which calls are awaited, and once to number them.
  const verdict = await run(story, { ...where, awaited });
  if (verdict.missed.length + verdict.tooOften.length + verdict.left.length > 0)
    throw new Error(`The story goes wrong without any fault: ${JSON.stringify(verdict)}`);
  const system = await aSystem({ ...where, awaited });
  await story.begin(system);
  system.probe.arm();
  await story.tell(system);
  return { calls: [...system.probe.calls], awaited, where };
};

/** Tells the story with the planned faults in it, lets the system recover, and looks who heard what. */
export const run = async (story: Story, planned: Planned): Promise<Verdict> => {
  const system = await aSystem(planned);
  await story.begin(system);
  const before = system.taken.length;
  system.probe.arm();
  await story.tell(system);
  await recover(system, 1 + (planned.faults?.length ?? 0));
  return verdictOn(system, { says: story.says, before });
};

export const runWith = (story: Story, { awaited, where }: Points, faults: readonly Fault[]): Promise<Verdict> =>
  run(story, { ...where, awaited, faults });
