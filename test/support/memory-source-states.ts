import type { SourceState, SourceStates } from '../../shared/domain/source-state.ts';
import { copiedRows } from './copied-rows.ts';

export const memorySourceStates = (): SourceStates => {
  const states = copiedRows<SourceState>();
  return {
    get: async (sourceId) => states.get(sourceId),
    put: async (state) => states.put(state.sourceId, state),
  };
};
