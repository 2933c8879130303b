import { describe, expect, it } from 'vitest';
import type { AlertMatch } from '../../shared/domain/alert.ts';
import type { Change, ItemChange } from '../../shared/domain/change.ts';
import { changedItem } from '../../shared/domain/change.ts';
import type { Wish } from '../../shared/domain/subscription.ts';
import { newsKinds, toldItems } from '../../shared/domain/telling.ts';
import { aDecision } from '../support/a-decision.ts';
import { anAttachment } from '../support/an-attachment.ts';
import { anItem } from '../support/an-item.ts';

const item = (number = '8') => changedItem(anItem({ number }));
const stage = 'with-minutes';
const recorded = (text: string, number = '8') =>
  ({ kind: 'decision-recorded', stage, item: item(number), decision: aDecision(text) }) satisfies ItemChange;
const postponed: ItemChange = {
  kind: 'item-postponed',
  stage,
  item: item(),
  until: 'næste møde',
  quotes: ['Udsættes'],
};
const reworded: ItemChange = {
  kind: 'decision-reworded',
  stage: 'after-publication',
  item: item(),
  before: aDecision('Godkendt'),
  after: aDecision('Afvist'),
};
const takenBack: ItemChange = { kind: 'decision-withdrawn', stage, item: item(), before: aDecision('Godkendt') };
const withdrawn: ItemChange = { kind: 'item-withdrawn', stage, item: item(), decision: aDecision('Udgår') };
const absent: ItemChange = { kind: 'item-absent', stage, item: item() };
const added: ItemChange = { kind: 'item-added', stage, item: item() };
const attached: ItemChange = { kind: 'attachment-added', stage, item: item(), attachment: anAttachment() };

const because = [{ by: 'source' }] as const;
const one = (...changes: ItemChange[]) =>
  toldItems(changes, [{ changes: changes.map((_, index) => index), because: [...because] }])[0];

describe('telling one item', () => {
  it.each([
    ['decided', [recorded('Godkendt')]],
    ['postponed', [recorded('Udsættes')]],
    ['postponed', [recorded('Udsættes'), postponed]],
    ['postponed', [added, recorded('Godkendt'), postponed]],
    ['edited', [reworded, attached]],
    ['retracted', [takenBack]],
    ['withdrawn', [withdrawn]],
    ['absent', [absent]],
    ['added', [added]],
    ['decided', [added, recorded('Godkendt')]],
    ['attachment', [attached]],
  ] as const)('has "%s" for its news', (news, changes) => {
    expect(one(...changes)?.news).toBe(news);
  });

  it('brings all that its changes say', () => {
    expect(one(recorded('Udsættes'), postponed, attached)).toEqual({
      news: 'postponed',
      stage,
      item: item(),
      decision: aDecision('Udsættes'),
      before: null,
      postponed: { until: 'næste møde', quotes: ['Udsættes'] },
      attachments: ['Årsberetning radikalisering 2025'],
      because,
    });
  });

  it('shows what stood before an edit, and before a decision was taken back', () => {
    expect(one(reworded)).toMatchObject({ before: aDecision('Godkendt'), decision: aDecision('Afvist') });
    expect(one(takenBack)).toMatchObject({ before: aDecision('Godkendt'), decision: null });
  });
});

describe('telling several items', () => {
  const changes: Change[] = [
    { kind: 'minutes-published', stage, items: 3 },
    recorded('Godkendt', '1'),
    recorded('Tiltrådt', '2'),
    recorded('Udsættes', '3'),
  ];
  const match = (...positions: number[]): AlertMatch => ({ changes: positions, because: [...because] });

  it('begins with the most telling, and keeps the order of the agenda for the rest', () => {
    const told = toldItems(changes, [match(1), match(2), match(3)]);
    expect(told.map(({ item: { number }, news }) => [number, news])).toEqual([
      ['3', 'postponed'],
      ['1', 'decided'],
      ['2', 'decided'],
    ]);
  });

  it('tells an item once to who follows a word that item 1 only names', () => {
    const putOff: Change[] = [recorded('Godkendt, idet punkt 8 udsættes.', '1'), postponed];
    const byWord = [{ by: 'word', word: 'radikalisering' } as const];
    const told = (because: Wish[]) =>
      toldItems(putOff, [
        { changes: [0], because },
        { changes: [1], because: byWord },
      ]).map(({ item: { number } }) => number);
    expect(told(byWord)).toEqual(['8']);
    expect(told([{ by: 'source' }])).toEqual(['8', '1']);
    expect(toldItems(putOff, [{ changes: [0], because: byWord }])).toHaveLength(1);
  });

  it('leaves out what is about no item, and positions that are not there', () => {
    expect(toldItems(changes, [match(0), match(99)])).toEqual([]);
  });

  it('knows each kind of news once', () => {
    expect(new Set(newsKinds).size).toBe(newsKinds.length);
  });
});
