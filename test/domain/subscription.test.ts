import { describe, expect, it } from 'vitest';
import { topicId } from '../../shared/domain/ids.ts';
import { type Wish, wishKey } from '../../shared/domain/subscription.ts';

describe('the key of a wish', () => {
  it.each([
    [
      { by: 'word', word: 'Støj' },
      { by: 'word', word: 'støj' },
    ],
    [
      { by: 'committee', committee: 'BYRÅDET' },
      { by: 'committee', committee: 'Byrådet' },
    ],
    [
      { by: 'case', caseNumber: '15.00.00-A00-23-26' },
      { by: 'case', caseNumber: ' 15.00.00-a00-23-26' },
    ],
    [
      { by: 'case', caseNumber: '15.00.00 A00 23/26' },
      { by: 'case', caseNumber: '15.00.00-A00-23-26' },
    ],
  ] as [Wish, Wish][])('is one for %j and %j', (one, other) => {
    expect(wishKey(one)).toBe(wishKey(other));
  });

  it('differs between wishes of different sorts with one text', () => {
    const wishes: Wish[] = [
      { by: 'source' },
      { by: 'word', word: 'skole' },
      { by: 'topic', topic: topicId('skole') },
      { by: 'committee', committee: 'skole' },
      { by: 'case', caseNumber: 'skole' },
    ];
    expect(new Set(wishes.map(wishKey)).size).toBe(wishes.length);
  });
});
