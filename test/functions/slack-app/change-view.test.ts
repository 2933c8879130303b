import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeView } from '../../../functions/slack-app/buttons/change-view.ts';
import { readView } from '../../../infra/local/endpoints/slack/view.ts';
import { changedItem, type ItemChange } from '../../../shared/domain/change.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anItem } from '../../support/an-item.ts';

const reworded = (before: string, after: string, title = 'Årsberetning'): ItemChange => ({
  kind: 'item-reworded',
  stage: 'after-publication',
  path: 'items/8/sections/0',
  item: changedItem(anItem({ number: '8', title })),
  pairing: null,
  part: 'Sagsfremstilling',
  before,
  after,
});
const viewOf = (changes: ItemChange[]) =>
  changeView({ revision: aRevision(), changes, because: [], subscriptionIds: [] });

describe('The window with a change', () => {
  it.each([
    ['texts longer than Slack takes', [reworded('før '.repeat(5000), 'nu '.repeat(5000))]],
    ['more changes than there is room for', Array.from({ length: 60 }, (_, n) => reworded(`a${n}`, `b${n}`))],
    [
      'more bytes than Slack takes',
      Array.from({ length: 19 }, () => reworded('før漢'.repeat(1200), 'nu漢'.repeat(1200))),
    ],
    ['a title longer than Slack takes', [reworded('a', 'b', 'Lang '.repeat(200))]],
    ['a text that is gone', [reworded('a', '')]],
    ['nothing to compare', []],
  ])('keeps to the limits: %s', (_what, changes) => {
    expect(readView(viewOf(changes))).not.toHaveProperty('error');
  });

  it('keeps to the limits whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 4000 });
    fc.assert(
      fc.property(text, text, text, (before, after, title) => {
        expect(readView(viewOf([reworded(before, after, title)]))).not.toHaveProperty('error');
      }),
      { numRuns: 60 },
    );
  });
});
