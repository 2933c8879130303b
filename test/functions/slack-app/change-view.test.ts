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

/** What the window shows, block by block. */
const shownIn = (changes: ItemChange[]): string[] =>
  viewOf(changes).blocks.map((block) => {
    const elements = 'elements' in block ? block.elements : [];
    return elements.flatMap((element) => ('elements' in element ? element.elements.map(wordsOf) : [])).join('');
  });
const wordsOf = (element: object): string =>
  'text' in element && typeof element.text === 'string' ? element.text : '';

describe('The window with a change in a long text', () => {
  const endless = 'Ord & mere '.repeat(2800);

  it.each([
    ['at its end', `${endless}GAMMEL SLUT`, `${endless}NY SLUT`],
    ['at its beginning', `GAMMEL ${endless}`, `NY ${endless}`],
    ['in its middle', `${endless}GAMMEL ${endless}`, `${endless}NY ${endless}`],
    ['at both ends', `GAMMEL ${endless}GAMMEL`, `NY ${endless}NY`],
  ])('shows what differs %s, though no sentence ends in it', (_where, before, after) => {
    const shown = shownIn([reworded(before, after)]);
    const [was, is] = ['Før', 'Nu'].map((label) => shown[shown.indexOf(label) + 1]);
    expect(shown[2]).toMatch(/GAMMEL.*NY/su);
    expect(was).toContain('GAMMEL');
    expect(is).toContain('NY');
  });

  it('begins what stood before and stands now a little before the first difference', () => {
    const blocks = shownIn([reworded(`${endless}GAMMEL SLUT`, `${endless}NY SLUT`)]);
    expect(blocks.filter((shown) => shown.startsWith('… '))).toHaveLength(2);
  });

  it('shows a text that is short enough from its beginning', () => {
    expect(shownIn([reworded('Det er gammelt.', 'Det er nyt.')])).toContain('Det er nyt.');
  });

  const sentences = (word: string, count: number) =>
    Array.from({ length: count }, (_, at) => `Afsnit nummer ${at} i sagen handler ${word} skolen.`).join('\n');

  it('shows more changes than one block of Slack’s holds', () => {
    const shown = shownIn([reworded(sentences('om', 120), sentences('ikke om', 120))]).join('');
    expect(shown).toContain('nummer 119 i sagen');
    expect(shown).not.toContain('flere ændringer');
  });

  it.each([60, 150])('says that there are more changes where it has no room for all %s of them', (count) => {
    const before = Array.from({ length: count }, (_, at) => `${'Noget om sagen '.repeat(20)}${at}A.`).join('\n');
    expect(shownIn([reworded(before, before.replaceAll('A.', 'B.'))])).toContain('… og flere ændringer');
  });
});

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
