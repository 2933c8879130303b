import { describe, expect, it } from 'vitest';
import type { SlackAppDependencies } from '../../../functions/slack-app/dependencies.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';
import { aSlackApp } from './a-slack-app.ts';

const sitting = aSitting({ items: [anItem({ title: 'Radikalisering i skolen', decision: aDecision('Godkendt') })] });
const sittings = { committeesOf: async () => [sitting.committee], ofCommittee: async () => [sitting] };

const answerWith = async (own: Partial<SlackAppDependencies>, typed: string): Promise<string> => {
  const app = await aSlackApp(own);
  const answer = await app.say(typed);
  await app.stop();
  return answer;
};

describe('What is followed is told with what it would have brought', () => {
  it.each([
    ['følg alt', 'De sidste 12 måneder ville det have givet 1 besked.'],
    ['følg ord radikalisering', 'De sidste 12 måneder ville det have givet mindst 1 besked.'],
    ['følg emne Valg', 'De sidste 12 måneder ville det have givet 0 beskeder.'],
  ])('%s', async (typed, sentence) => {
    expect(await answerWith({ sittings }, typed)).toContain(`. ${sentence} Stop igen`);
  });

  it.each([
    ['nothing has been read yet', { sittings: { ...sittings, ofCommittee: async () => [] } }],
    ['it takes too long', { sittings, within: async () => null }],
    ['it cannot be read', { sittings: { ...sittings, ofCommittee: () => Promise.reject(new Error('away')) } }],
  ])('but not when %s', async (_why, own) => {
    expect(await answerWith(own, 'følg emne Skole')).toBe(
      'Kanalen følger nu emnet Skole i Ballerup. Stop igen med `/referat stop 1`.',
    );
  });
});
