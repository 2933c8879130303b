import { describe, expect, it } from 'vitest';
import { subscriptionInWords } from '../../shared/channels/subscription-in-words.ts';
import { topicId } from '../../shared/domain/ids.ts';
import { kindsOfGroups } from '../../shared/domain/kind-groups.ts';
import type { Wish } from '../../shared/domain/subscription.ts';

const school: Wish = { by: 'topic', topic: topicId('skole') };
const bikes: Wish = { by: 'word', word: 'cykelsti' };
const council: Wish = { by: 'committee', committee: 'Byrådet' };
const technical: Wish = { by: 'committee', committee: 'Teknik-, Miljø- og Klimaudvalget' };

describe('what somebody follows, in words', () => {
  it.each([
    ['one thing', [school], 'emnet Skole i Ballerup'],
    ['two, with the place once', [school, bikes], 'emnet Skole og ordet »cykelsti« i Ballerup'],
    ['several', [school, council, bikes], 'emnet Skole, Byrådet og ordet »cykelsti« i Ballerup'],
    [
      'one that has commas of its own',
      [school, technical, bikes],
      'emnet Skole; Teknik-, Miljø- og Klimaudvalget; og ordet »cykelsti« i Ballerup',
    ],
    ['everything, and a word', [{ by: 'source' }, bikes], 'alt fra Ballerup og ordet »cykelsti« i Ballerup'],
  ] as [string, Wish[], string][])('is %s', (_, wishes, words) => {
    expect(subscriptionInWords({ wishes, kinds: null }, 'Ballerup')).toBe(words);
  });

  it('says which kinds of change are told, where not all are', () => {
    const kinds = kindsOfGroups(['besluttet', 'udsat']);
    expect(subscriptionInWords({ wishes: [school], kinds }, 'Ballerup')).toBe(
      'emnet Skole i Ballerup (kun beslutninger og udsættelser)',
    );
  });
});
