import { describe, expect, it } from 'vitest';
import type { AlertMatch } from '../../shared/domain/alert.ts';
import type { Change, ItemChange } from '../../shared/domain/change.ts';
import { changedItem } from '../../shared/domain/change.ts';
import { newsKinds } from '../../shared/domain/news.ts';
import type { Wish } from '../../shared/domain/subscription.ts';
import { toldItems, toldMeeting } from '../../shared/domain/telling.ts';
import { aDecision } from '../support/a-decision.ts';
import { aFollowedUp } from '../support/a-followed-up.ts';
import { anAttachment } from '../support/an-attachment.ts';
import { anItem } from '../support/an-item.ts';

const item = (number = '8') => changedItem(anItem({ number }));
const stage = 'with-minutes' as const;
const about = (number = '8') => ({ stage, path: `items/${number}`, item: item(number), pairing: null });
const recorded = (text: string, number = '8', otherwiseThanRecommended = false) =>
  ({
    kind: 'decision-recorded',
    ...about(number),
    decision: aDecision(text),
    otherwiseThanRecommended,
  }) satisfies ItemChange;
const postponed: ItemChange = { kind: 'item-postponed', ...about(), until: 'næste møde', quotes: ['Udsættes'] };
const twoDecisions = { before: aDecision('Godkendt'), after: aDecision('Afvist') };
const reworded: ItemChange = { kind: 'decision-reworded', ...about(), ...twoDecisions };
const takenBack: ItemChange = { kind: 'decision-withdrawn', ...about(), before: aDecision('Godkendt') };
const withdrawn: ItemChange = {
  kind: 'item-withdrawn',
  ...about(),
  decision: aDecision('Udgår'),
  quotes: ['Udgår', 'Punkt 8 udgår.'],
};
const absent: ItemChange = { kind: 'item-absent', ...about(), confirmed: true, mergedInto: null };
const added: ItemChange = { kind: 'item-added', ...about(), splitFrom: null };
const attached: ItemChange = { kind: 'attachment-added', ...about(), attachment: anAttachment() };
const removed: ItemChange = { kind: 'attachment-removed', ...about(), attachment: anAttachment() };
const replaced: ItemChange = { kind: 'attachment-replaced', ...about(), before: anAttachment(), after: anAttachment() };
const retitled: ItemChange = { kind: 'item-retitled', ...about(), before: 'Havnen', after: 'Skolen' };
const textReworded: ItemChange = { kind: 'item-reworded', ...about(), part: 'Økonomi', before: 'Nul.', after: 'Et.' };
const followedUp = aFollowedUp();
const returned: ItemChange = { kind: 'item-returned', ...about(), followedUp };
const overdue: ItemChange = {
  kind: 'item-overdue',
  ...about(),
  followedUp,
  because: 'not-on-agenda',
  expected: '2026-05-12T06:00:00.000Z',
};
const caseDecided: ItemChange = {
  kind: 'case-decided',
  ...about(),
  decision: aDecision('Godkendt'),
  journey: [],
  followedUp,
};

const because = [{ by: 'source' }] as const;
const one = (...changes: ItemChange[]) =>
  toldItems(changes, [{ changes: changes.map((_, index) => index), because: [...because] }])[0];

describe('telling one item', () => {
  it.each([
    ['overdue', [overdue]],
    ['decided', [recorded('Godkendt')]],
    ['otherwise', [recorded('Ikke godkendt', '8', true)]],
    ['postponed', [recorded('Udsættes')]],
    ['postponed', [recorded('Udsættes'), postponed]],
    ['postponed', [added, recorded('Godkendt'), postponed]],
    ['returned', [added, returned]],
    ['case-decided', [returned, recorded('Godkendt'), caseDecided]],
    ['otherwise', [returned, recorded('Ikke godkendt', '8', true), caseDecided]],
    ['edited', [reworded, attached]],
    ['retracted', [takenBack]],
    ['withdrawn', [withdrawn]],
    ['absent', [absent]],
    ['added', [added]],
    ['decided', [added, recorded('Godkendt')]],
    ['retitled', [textReworded, retitled]],
    ['reworded', [textReworded, attached]],
    ['opened', [{ kind: 'item-opened', ...about() }]],
    ['closed', [{ kind: 'item-closed', ...about() }]],
    ['attachment-replaced', [removed, replaced, attached]],
    ['attachment-removed', [removed, attached]],
    ['attachment', [attached]],
    ['reread', [{ kind: 'decision-reread', ...about(), ...twoDecisions }]],
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
      takenOff: [],
      followedUp: null,
      overdue: null,
      journey: [],
      titleBefore: null,
      rewordings: [],
      splitFrom: null,
      mergedInto: null,
      attachments: ['Årsberetning radikalisering 2025'],
      attachmentsRemoved: [],
      attachmentsReplaced: [],
      because,
    });
    expect(one(overdue)).toMatchObject({ followedUp, overdue: { because: 'not-on-agenda' } });
    expect(one(returned, caseDecided)).toMatchObject({ followedUp, decision: aDecision('Godkendt') });
    expect(one(withdrawn)?.takenOff).toEqual(['Punkt 8 udgår.']);
    expect(one(retitled, textReworded, removed, replaced)).toMatchObject({
      titleBefore: 'Havnen',
      rewordings: [{ part: 'Økonomi', before: 'Nul.', after: 'Et.' }],
      attachmentsRemoved: ['Årsberetning radikalisering 2025'],
      attachmentsReplaced: ['Årsberetning radikalisering 2025'],
    });
  });

  it('shows what stood before an edit, and before a decision was taken back', () => {
    expect(one(reworded)).toMatchObject({ before: aDecision('Godkendt'), decision: aDecision('Afvist') });
    expect(one(takenBack)).toMatchObject({ before: aDecision('Godkendt'), decision: null });
  });
});

describe('telling several items', () => {
  const changes: Change[] = [
    { kind: 'minutes-published', stage, path: 'meeting/stage', items: 3 },
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

  it('tells what is about the meeting apart from its items', () => {
    const cancelled: Change = { kind: 'meeting-cancelled', stage, path: 'meeting', quote: 'AFLYST' };
    const told = toldMeeting([...changes, cancelled], [match(1), match(0, 4)]);
    expect(told).toEqual([{ change: cancelled, because }]);
  });

  it('knows each kind of news once', () => {
    expect(new Set(newsKinds).size).toBe(newsKinds.length);
  });
});
