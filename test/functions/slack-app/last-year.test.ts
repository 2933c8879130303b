import { describe, expect, it } from 'vitest';
import { aDecision } from '../../support/a-decision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';
import { aSlackApp } from './a-slack-app.ts';

const sitting = aSitting({ items: [anItem({ title: 'Radikalisering i skolen', decision: aDecision('Godkendt') })] });
const held = { committeesOf: async () => [sitting.committee], ofCommittee: async () => [sitting] };

const answerWith = async (own: Parameters<typeof aSlackApp>[0], typed: string): Promise<string> => {
  const app = await aSlackApp(own);
  const answer = await app.say(typed);
  await app.stop();
  return answer;
};

describe('What is followed is told with what it would have brought', () => {
  it.each([
    ['følg alt', 'De sidste 12 måneder ville det have givet mindst 1 besked.'],
    ['følg ord radikalisering', 'De sidste 12 måneder ville det have givet mindst 1 besked.'],
    ['følg emne Valg', 'De sidste 12 måneder har vi ikke læst noget, der ville have givet en besked.'],
  ])('%s', async (typed, sentence) => {
    expect(await answerWith({ held }, typed)).toContain(`. ${sentence} Stop igen`);
  });

  it('and where a word stood nowhere in short, that is said instead of a number', async () => {
    const answer = await answerWith({ held }, 'følg ord kunstgræs');
    expect(answer).toContain('De sidste 12 måneder står ordet ikke i punkternes titler og beslutninger');
    expect(answer).not.toContain('0 beskeder');
  });

  it.each([
    ['nothing has been read yet', { held: { ...held, ofCommittee: async () => [] } }],
    ['no time is left', { held, timeLimit: () => async () => null }],
    ['it cannot be read', { held: { ...held, ofCommittee: () => Promise.reject(new Error('away')) } }],
  ])('but not when %s', async (_why, own) => {
    expect(await answerWith(own, 'følg emne Skole')).toBe(
      'Kanalen følger nu emnet Skole i Ballerup. Stop igen med `/referat stop 1`.',
    );
  });
});
