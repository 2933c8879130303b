import { sourceId } from '../../../shared/domain/ids.ts';
import type { SourceState } from '../../../shared/domain/source-state.ts';
import { dynamoSourceStates } from '../../../shared/stores/records/dynamo-source-states.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { localTable } from '../local-table.ts';
import { say } from './until-stopped.ts';

const everyMilliseconds = 3000;

/** Says when the source was read, and when it could not be; stays quiet while nothing is new. Returns how to stop it. */
export function sayHowItGoes(cloud: Cloud, source: string): () => void {
  const states = dynamoSourceStates(localTable(cloud, 'Records'));
  let said = '';
  const look = async () => {
    const state = await states.get(sourceId(source));
    const words = state === null ? '' : inWords(state);
    if (words !== said) say(`${new Date().toTimeString().slice(0, 8)}  ${words}`);
    said = words;
  };
  const timer = setInterval(() => {
    look().catch((fault: unknown) =>
      say(`          cannot see how it goes (${fault instanceof Error ? fault.name : 'unknown'})`),
    );
  }, everyMilliseconds);
  return () => clearInterval(timer);
}

const inWords = ({ sourceId, listed, lastProblem }: SourceState): string =>
  lastProblem === null
    ? `${sourceId} is read: ${listed} publications on its list`
    : `${sourceId} could not be read: ${lastProblem.words}`;
