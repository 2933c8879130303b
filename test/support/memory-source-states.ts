import type { SourceState, SourceStates } from '../../shared/domain/source-state.ts';
import { copiedRows } from './copied-rows.ts';

export const memorySourceStates = (): SourceStates => {
  const states = copiedRows<SourceState>();
  const rests = copiedRows<string>();
  return {
    get: async (sourceId) => states.get(sourceId),
    put: async (state) => states.put(state.sourceId, state),
    letRest: async (sourceId, until) => rests.put(sourceId, until),
    restsUntil: async (sourceId) => rests.get(sourceId),
  };
};
