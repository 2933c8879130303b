import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import type { SourceState } from '../../../shared/domain/source-state.ts';
import { dynamoSourceStates } from '../../../shared/stores/records/dynamo-source-states.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const state: SourceState = {
  sourceId: ballerup,
  firstReadAt: '2026-01-01T06:00:00.000Z',
  lastReadAt: '2026-04-15T09:00:00.000Z',
  listed: 1400,
  doubtedSince: null,
  lastProblem: { at: '2026-04-14T09:00:00.000Z', words: 'the host does not answer' },
};

describe('source states', () => {
  overBothStores({ memory: memorySourceStates, dynamodb: ({ records }) => dynamoSourceStates(records) }, (open) => {
    it('know nothing of a source that was never read', async () => {
      const states = await open();
      expect(await states.get(ballerup)).toBeNull();
    });

    it('keep the last of what was said of each source', async () => {
      const states = await open();
      const greve = { ...state, sourceId: sourceId('greve'), listed: 249 };
      await states.put({ ...state, listed: 0 });
      await states.put(state);
      await states.put(greve);
      expect(await states.get(ballerup)).toEqual(state);
      expect(await states.get(greve.sourceId)).toEqual(greve);
    });

    it('keep until when a source rests, whatever else is said of it', async () => {
      const states = await open();
      expect(await states.restsUntil(ballerup)).toBeNull();
      await states.letRest(ballerup, '2026-04-15T09:30:00.000Z');
      await states.put(state);
      expect(await states.restsUntil(ballerup)).toBe('2026-04-15T09:30:00.000Z');
      expect(await states.get(ballerup)).toEqual(state);
      expect(await states.restsUntil(sourceId('greve'))).toBeNull();
    });
  });
});
