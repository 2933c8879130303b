import { chooseFaults } from './choose-faults.ts';
import type { Fault } from './fault.ts';
import { findPoints, runWith, type Where } from './run.ts';
import type { Story } from './stories.ts';
import { aTally } from './tally.ts';
import type { Verdict } from './verdict.ts';

/** What went otherwise than it must, in words that name the fault: run it again alone to see it. */
export const complaintsOf = (faults: readonly Fault[], { met, missed, tooOften, left }: Verdict): string[] => {
  const what = [
    ...(met === 0 ? ['never happened'] : []),
    ...(missed.length > 0 ? [`missed ${missed.length}: ${missed.slice(0, 3).join(', ')}`] : []),
    ...(tooOften.length > 0 ? [`told too often ${tooOften.length}: ${tooOften.slice(0, 3).join(', ')}`] : []),
    ...(left.length > 0 ? [`left ${left.length}: ${left.slice(0, 3).join(', ')}`] : []),
  ];
  const where = faults.map(({ at, how }) => `${at} ${how}`).join(' + ');
  return what.map((one) => `${where}: ${one}`);
};

/** In how many ways each dependency goes wrong, and which calls alone. */
type Chosen = Where & { ways: number; only?: string };

/** Tells the story once for each chosen fault, prints what came of it, and gives what went otherwise than it must. */
export const withEachFault = async (story: Story, { ways, only = '', ...where }: Chosen): Promise<string[]> => {
  const points = await findPoints(story, where);
  const calls = points.calls.filter((call) => call.includes(only));
  const tally = aTally(`A ${story.name}`, calls);
  const complaints: string[] = [];
  for (const [index, fault] of chooseFaults(calls, ways).entries()) {
    // In full it takes hours: how far it has come is worth knowing.
    if (index > 0 && index % 1_000 === 0) tally.print();
    const verdict = await runWith(story, points, [fault]);
    tally.add([fault], verdict);
    complaints.push(...complaintsOf([fault], verdict));
  }
  tally.print();
  return complaints.slice(0, 20);
};
