import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../shared/domain/change.ts';
import { foretasteOf } from '../../shared/domain/foretaste.ts';
import { topicId } from '../../shared/domain/ids.ts';
import type { Wish } from '../../shared/domain/subscription.ts';
import { topics } from '../../shared/domain/topics/topics.ts';
import { aDecision } from '../support/a-decision.ts';
import { aSitting } from '../support/a-sitting.ts';
import { anItem } from '../support/an-item.ts';

const item = (number: string, title: string, text: string | null, caseNumber: string | null = null) =>
  anItem({ number, title, caseNumber, decision: text === null ? null : aDecision(text) });

const january = aSitting({
  committee: 'Børne- og Skoleudvalget',
  startsAt: '2026-01-13T16:00:00.000Z',
  items: [
    item('1', 'Godkendelse af dagsorden', 'Godkendt, idet sagen om skolebuslinjen udsættes.'),
    item('2', 'Skolebuslinjen til Måløv', 'Udsat.', '13.05.16-G01-1-26'),
  ],
});
const february = aSitting({
  committee: 'Teknik- og Miljøudvalget',
  startsAt: '2026-02-10T16:00:00.000Z',
  items: [item('1', 'Cykelstier i Skovlunde', 'Godkendt.'), item('2', 'Vejen ved skolebuslinjen', null)],
});
const taste = (wishes: Wish[], kinds: ChangeKind[] | null = null) => {
  const { alerts, examples } = foretasteOf({ wishes, kinds }, [january, february]);
  return [alerts, examples.map((one) => one.item.title)];
};
const bus: Wish = { by: 'word', word: 'skolebuslinje' };

describe('a foretaste of a subscription', () => {
  it.each<[string, Wish[], unknown]>([
    ['everything', [{ by: 'source' }], [2, ['Cykelstier i Skovlunde', 'Skolebuslinjen til Måløv']]],
    ['a word, the item that it names first', [bus], [1, ['Skolebuslinjen til Måløv']]],
    ['a committee', [{ by: 'committee', committee: 'Skole- og Børneudvalget' }], [1, ['Skolebuslinjen til Måløv']]],
    [
      'a case, however it is spelt, with the agenda that it was on',
      [{ by: 'case', caseNumber: '13.05.16-g01-1-26' }],
      [2, ['Skolebuslinjen til Måløv', 'Skolebuslinjen til Måløv']],
    ],
    [
      'a topic',
      [{ by: 'topic', topic: topicId('trafik') }],
      [2, ['Cykelstier i Skovlunde', 'Skolebuslinjen til Måløv']],
    ],
    ['what never came', [{ by: 'word', word: 'havnebad' }], [0, []]],
    ['nothing', [], [0, []]],
  ])('counts one alert for what a meeting decided, and shows the newest first: %s', (_, wishes, expected) => {
    expect(taste(wishes)).toEqual(expected);
  });

  it('counts only what is of the kinds that were chosen', () => {
    expect(taste([bus], ['item-postponed'])).toEqual([1, ['Skolebuslinjen til Måløv']]);
    expect(taste([{ by: 'source' }], ['item-postponed'])).toEqual([1, ['Skolebuslinjen til Måløv']]);
    expect(taste([{ by: 'source' }], ['attachment-added'])).toEqual([0, []]);
  });
});

describe('a foretaste for who chose agendas', () => {
  const agendas: ChangeKind[] = ['agenda-published', 'item-added'];

  it('counts one alert an agenda that has something they asked for, and shows it as it stood there', () => {
    expect(taste([bus], agendas)).toEqual([2, ['Vejen ved skolebuslinjen', 'Skolebuslinjen til Måløv']]);
    const { examples } = foretasteOf({ wishes: [bus], kinds: agendas }, [january]);
    expect(examples).toMatchObject([{ item: { decision: null, putOffElsewhere: [] } }]);
  });

  it('counts nothing for a word that stands only in what was decided later: no agenda had it', () => {
    const decided = aSitting({ items: [item('1', 'Vejen', 'Godkendt, med et ønske om en rundkørsel.')] });
    const told = (kinds: ChangeKind[] | null) =>
      foretasteOf({ wishes: [{ by: 'word', word: 'rundkørsel' }], kinds }, [decided]).alerts;
    expect([told(agendas), told(null)]).toEqual([0, 1]);
  });

  it('counts the agenda and the minutes of one meeting apart for who chose both, and the agenda of one to come', () => {
    const kinds: ChangeKind[] = [...agendas, 'decision-recorded', 'item-postponed'];
    expect(taste([bus], kinds)).toEqual([
      3,
      ['Vejen ved skolebuslinjen', 'Skolebuslinjen til Måløv', 'Skolebuslinjen til Måløv'],
    ]);
    expect(taste([{ by: 'source' }], kinds)[0]).toBe(4);
  });

  it.each<[string, ChangeKind[] | null, { agendas: boolean; outcomes: boolean }]>([
    ['nothing chosen', null, { agendas: false, outcomes: true }],
    ['agendas', agendas, { agendas: true, outcomes: false }],
    ['agendas and postponements', [...agendas, 'item-postponed'], { agendas: true, outcomes: true }],
    ['attachments', ['attachment-added'], { agendas: false, outcomes: false }],
  ])('says what it could count: %s', (_, kinds, counts) => {
    expect(foretasteOf({ wishes: [bus], kinds }, [january]).counts).toEqual({ ...counts, isChosen: kinds !== null });
  });
});

describe('the work of a foretaste', () => {
  const allTopics: Wish[] = topics.map(({ id }) => ({ by: 'topic', topic: id }));
  /** A sitting that counts how often the title of its item is read. */
  const counting = () => {
    const title = { timesRead: 0 };
    const sitting = aSitting({ items: [item('1', '', 'Godkendt.')] });
    for (const one of sitting.items)
      Object.defineProperty(one, 'title', {
        enumerable: true,
        get: () => {
          title.timesRead += 1;
          return 'Cykelstier i Skovlunde';
        },
      });
    return { title, sitting };
  };

  it('is to read each item once, however many topics are asked for', () => {
    const { title, sitting } = counting();
    expect(foretasteOf({ wishes: allTopics, kinds: null }, [sitting]).alerts).toBe(1);
    expect(title.timesRead).toBe(1);
  });

  it('is done for whoever looks at the same history next', () => {
    const { title, sitting } = counting();
    foretasteOf({ wishes: allTopics.slice(0, 1), kinds: null }, [sitting]);
    expect(foretasteOf({ wishes: allTopics, kinds: null }, [sitting]).alerts).toBe(1);
    expect(title.timesRead).toBe(1);
  });
});
