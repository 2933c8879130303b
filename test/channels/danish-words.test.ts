import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionLabel, shortened, wishInWords } from '../../shared/channels/danish-words.ts';
import { decisionKinds } from '../../shared/domain/decision.ts';
import { topicId } from '../../shared/domain/ids.ts';

describe('the words for people', () => {
  it('name every kind of decision, each in its own way', () => {
    const labels = [...decisionKinds, 'split' as const].map(decisionLabel);
    expect(new Set(labels).size).toBe(decisionKinds.length + 1);
  });

  it.each([
    [{ by: 'source' }, 'alt fra Ballerup'],
    [{ by: 'committee', committee: 'Byrådet' }, 'Byrådet i Ballerup'],
    [{ by: 'topic', topic: topicId('skole') }, 'emnet Skole i Ballerup'],
    [{ by: 'topic', topic: topicId('gammelt') }, 'emnet gammelt i Ballerup'],
    [{ by: 'word', word: 'støj' }, 'ordet »støj« i Ballerup'],
    [{ by: 'case', caseNumber: '25/26257' }, 'sagen 25/26257 i Ballerup'],
  ] as const)('name the wish %j', (wish, words) => {
    expect(wishInWords(wish, 'Ballerup')).toBe(words);
  });

  it('are cut at the end of a word, and say so', () => {
    expect(shortened('Årsberetning for radikaliseringsindsatsen', 20)).toBe('Årsberetning for…');
    expect(shortened('kort', 4)).toBe('kort');
  });

  it('are never longer than they may be, and never hold half a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        expect(shortened(text, most).length).toBeLessThanOrEqual(most);
        expect(shortened(text, most).isWellFormed()).toBe(true);
      }),
    );
  });
});
