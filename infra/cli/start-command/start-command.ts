import { watchedSources } from '../../../shared/contracts/watched-sources.ts';
import { findSource } from '../../../shared/sources/registry.ts';
import { findPorts } from '../../local/system/find-ports.ts';
import { WrongUsage } from '../command-failed.ts';
import { runStory } from './run-story.ts';
import { watchSource } from './watch-source.ts';

export type StartArguments = { source: string | undefined; port: string | undefined; every: string | undefined };

/** `referatvagt start`: runs everything on this machine until it is told to stop. */
export async function startCommand({ source, port, every }: StartArguments): Promise<void> {
  const home = process.env.REFERATVAGT_HOME || '.referatvagt';
  const ports = await findPorts(wholeNumber(port ?? '3000', { name: '--port', from: 1, to: 65_531 }));
  const secondsBetween = wholeNumber(every ?? '15', { name: '--every', from: 1, to: 3600 });
  if (source === undefined) return runStory({ home, ports, secondsBetween });
  return watchSource({ home, ports, source: known(source) });
}

/** Refuses a source that the registry does not have, or that is written otherwise, before anything is started. */
const known = (text: string): string => {
  const read = watchedSources.safeParse(text);
  if (!read.success) throw new WrongUsage(read.error.issues[0]?.message ?? 'no such source');
  const [first, ...more] = read.data;
  if (first === undefined || more.length > 0) throw new WrongUsage('--source names one source');
  try {
    findSource(first.sourceId);
    return text;
  } catch (fault) {
    throw new WrongUsage(fault instanceof Error ? fault.message : 'unknown source', { cause: fault });
  }
};

const wholeNumber = (text: string, { name, from, to }: { name: string; from: number; to: number }): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < from || number > to)
    throw new WrongUsage(`${name} is a whole number from ${from} to ${to}`);
  return number;
};
