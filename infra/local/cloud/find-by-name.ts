import { isNamed } from './plan/functions.ts';
import type { Plan } from './plan/plan.ts';
import type { CloudQueue } from './plan/queues.ts';
import type { CloudTable } from './plan/tables.ts';
import { queueOf } from './triggers/event-sources.ts';

/** The table whose logical id begins so; throws unless there is exactly one. */
export const findTable = ({ tables }: Plan, prefix: string): CloudTable => onlyOne(tables, prefix);

/** The queue that feeds the function of this name, or whose logical id begins so; throws unless there is exactly one. */
export function findQueue({ functions, eventSources, queues }: Plan, wanted: string): CloudQueue {
  const fed = functions.find((each) => isNamed(each, wanted));
  const source = eventSources.find(({ functionName }) => fed !== undefined && isNamed(fed, functionName));
  return source === undefined ? onlyOne(queues, wanted) : queueOf(source, queues);
}

function onlyOne<Named extends { logicalId: string }>(all: Named[], prefix: string): Named {
  const [found, ...more] = all.filter(({ logicalId }) => logicalId.startsWith(prefix));
  if (found !== undefined && more.length === 0) return found;
  const names = all.map(({ logicalId }) => logicalId).join(', ');
  throw new Error(`${found === undefined ? 'Nothing is' : 'Several are'} named ${prefix}…; there are ${names}.`);
}
