import { describe, expect, it } from 'vitest';
import { revisionText } from '../../../shared/domain/revision-text.ts';
import { sha256 } from '../../../shared/platform/sha256.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aPublication } from '../../support/a-publication.ts';
import { anItem } from '../../support/an-item.ts';
import { aCapture, april } from './a-capture.ts';

const minutes = (text: string) => aPublication({ stage: 'minutes', items: [anItem({ decision: aDecision(text) })] });

describe('the revisions of a meeting', () => {
  it('are a chain: each keeps the hash of the one before it', async () => {
    const { publish, capture, revisions } = aCapture();
    for (const text of ['Godkendt.', 'Afvist.', 'Udsættes.']) {
      await publish(minutes(text));
      await capture(minutes(text));
    }
    const [first, second, third] = await Promise.all([1, 2, 3].map((number) => revisions.get(april, number)));
    if (!first || !second || !third) throw new Error('There are three revisions.');
    expect(first.previousHash).toBeNull();
    expect(second.previousHash).toBe(sha256(revisionText(first)));
    expect(third.previousHash).toBe(sha256(revisionText(second)));
  });
});
