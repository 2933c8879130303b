import { describe, expect, it } from 'vitest';
import type { ItemChange } from '../../../shared/domain/change.ts';
import { compareMeetings } from '../../../shared/domain/compare-meetings.ts';
import type { AgendaItem, Stage } from '../../../shared/domain/meeting.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';

type Of = Partial<AgendaItem>;
const section = (heading: string, text: string) => ({ heading, text });
const changesOf = (before: Of, after: Of, [from, to]: [Stage, Stage] = ['minutes', 'minutes']) =>
  compareMeetings(
    aMeeting({ stage: from, items: [anItem(before)] }),
    aMeeting({ stage: to, items: [anItem(after)] }),
  ).filter((change): change is ItemChange => 'item' in change);
const reworded = (...of: Parameters<typeof changesOf>) =>
  changesOf(...of).map((change) =>
    change.kind === 'item-reworded' ? [change.path, change.before, change.after] : [change.kind],
  );
const points = ['Årsberetningen tages til efterretning.', 'Der afsættes 5.000 kr.'];
const otherPoints = [points[0] as string, 'Der afsættes 6.000 kr.'];
const listed = (all: string[]) =>
  `Administrationen indstiller, at\n${all.map((each, at) => `${at + 1}. ${each}`).join('\n')}`;

describe('the text of an item', () => {
  it('is reworded section by section', () => {
    const sections = [section('Sammendrag', 'Kort sagt.'), section('Økonomi', 'Ingen.')];
    const after = [section('Sammendrag', 'Kort sagt.'), section('Økonomi', '5.000 kr.')];
    expect(changesOf({ sections }, { sections: after })).toEqual([
      {
        kind: 'item-reworded',
        stage: 'after-publication',
        path: 'items/8/sections/Økonomi',
        item: expect.objectContaining({ number: '8' }),
        pairing: { by: 'case-number', sure: 1 },
        part: 'Økonomi',
        before: 'Ingen.',
        after: '5.000 kr.',
      },
    ]);
  });

  it('is reworded where a section came or went after publication', () => {
    expect(reworded({}, { sections: [section('Høring', 'Ja.')] })).toEqual([['items/8/sections/Høring', '', 'Ja.']]);
    expect(reworded({ sections: [section('Høring', 'Ja.')] }, {})).toEqual([['items/8/sections/Høring', 'Ja.', '']]);
  });

  it('tells two sections of one heading apart', () => {
    const before = { sections: [section('Note', 'Et.'), section('Note', 'To.')] };
    const after = { sections: [section('Note', 'Et.'), section('Note', 'Tre.')] };
    expect(reworded(before, after)).toEqual([['items/8/sections/Note', 'To.', 'Tre.']]);
  });

  it('tells a new recommendation as "Indstilling"', () => {
    expect(reworded({ recommendations: points }, { recommendations: otherPoints })).toEqual([
      ['items/8/sections/Indstilling', points.join('\n'), otherPoints.join('\n')],
    ]);
  });

  it.each([
    ['Indstilling', listed(points), listed(otherPoints)],
    ['Sagsfremstilling', `Sagen kort.\n${listed(points)}`, `Sagen kort.\n${listed(otherPoints)}`],
  ])('tells a recommendation once that stands under "%s" and in the list', (heading, before, after) => {
    expect(
      reworded(
        { recommendations: points, sections: [section(heading, before)] },
        { recommendations: otherPoints, sections: [section(heading, after)] },
      ),
    ).toEqual([[`items/8/sections/${heading}`, before, after]]);
  });

  it.each([
    ['a heading of other words', { sections: [section('Resume', 'Det samme.')] }],
    ['a heading in capitals', { sections: [section('SAMMENDRAG', 'Det samme.')] }],
    ['sections in another order', { sections: [section('Økonomi', 'Nul.'), section('Sammendrag', 'Det samme.')] }],
    ['white space and quotes', { sections: [section('Sammendrag:', ' Det\u00a0samme')] }],
    ['numbers before recommendations', { recommendations: points.map((each, at) => `${at + 1}. ${each}`) }],
    ['earlier decisions', { earlierDecisions: [section('Byrådet den 3. maj', 'Godkendt')] }],
    ['who was away', { absent: ['Anna Ærlig (A)'] }],
    ['a heading about who was away', { sections: [section('Fraværende', 'Anna Ærlig')] }],
    ['the decision as a section', { sections: [section('Beslutning', 'Godkendt')] }],
    ['links and ids', { link: null, sourceItemId: 'new' }],
  ] as [string, Of][])('is not reworded by %s', (_, after) => {
    const before: Of = {
      recommendations: points,
      sections: [
        section('Sammendrag', 'Det samme.'),
        ...(after.sections?.length === 2 ? [section('Økonomi', 'Nul.')] : []),
      ],
    };
    const own = after.sections?.[0]?.heading;
    const kept =
      own === 'Fraværende' || own === 'Beslutning'
        ? [...(before.sections ?? []), ...(after.sections ?? [])]
        : (after.sections ?? before.sections);
    expect(changesOf(before, { ...before, ...after, sections: kept ?? [] })).toEqual([]);
  });

  it.each([
    ['leave the text out', { sections: [section('Sammendrag', 'Kort.')] }, {}],
    ['bring sections of their own', {}, { sections: [section('Opfølgning', 'Centret følger op.')] }],
  ] as [string, Of, Of][])('is not reworded by minutes that %s', (_, before, after) => {
    expect(changesOf(before, after, ['agenda', 'minutes'])).toEqual([]);
  });

  it('is reworded by minutes that say something else than the agenda', () => {
    const [before, after] = [{ sections: [section('Økonomi', 'Ingen.')] }, { sections: [section('Økonomi', 'Nul.')] }];
    expect(changesOf(before, after, ['agenda', 'minutes'])).toMatchObject([
      { kind: 'item-reworded', stage: 'with-minutes', part: 'Økonomi' },
    ]);
  });

  it('is told back and forth against the last state', () => {
    const [one, other] = [{ sections: [section('Sag', 'A.')] }, { sections: [section('Sag', 'B.')] }];
    expect([reworded(one, other), reworded(other, one)]).toEqual([
      [['items/8/sections/Sag', 'A.', 'B.']],
      [['items/8/sections/Sag', 'B.', 'A.']],
    ]);
  });

  it('keeps to what differs when it is very long, and stays within what one revision can hold', () => {
    const long = Array.from({ length: 9000 }, (_, index) => `Sætning ${index} om sagen.`).join(' ');
    const [change] = changesOf(
      { sections: [section('Sag', long)] },
      { sections: [section('Sag', long.replace('Sætning 4500 om', 'Sætning 4500 imod'))] },
    );
    expect(change).toMatchObject({
      before: expect.stringContaining('Sætning 4500 om'),
      after: expect.stringContaining('Sætning 4500 imod'),
    });
    expect(JSON.stringify(change).length).toBeLessThan(4000);
    const items = Array.from({ length: 60 }, (_, index) => index);
    const agenda = (text: string) =>
      aMeeting({
        items: items.map((index) =>
          anItem({ number: String(index), caseNumber: `21-${index}`, sections: [section('Sag', text)] }),
        ),
      });
    const all = compareMeetings(agenda(long.slice(0, 20_000)), agenda(long.toUpperCase().slice(30_000, 50_000)));
    expect(all).toHaveLength(60);
    expect(JSON.stringify(all).length).toBeLessThan(500_000);
  });
});

describe('the title of an item', () => {
  it('is told when it is another', () => {
    expect(changesOf({ title: 'Havnen' }, { title: 'Havnen og stranden' })).toMatchObject([
      { kind: 'item-retitled', path: 'items/8/title', before: 'Havnen', after: 'Havnen og stranden' },
    ]);
  });

  it('is not told for capitals, white space or a number before it', () => {
    expect(changesOf({ title: 'Havnen i Greve' }, { title: '8. HAVNEN  i Greve.' })).toEqual([]);
  });
});

describe('an item', () => {
  it.each([
    ['item-closed', false, true],
    ['item-opened', true, false],
  ] as const)('is told as %s', (kind, before, after) => {
    expect(changesOf({ closed: before }, { closed: after })).toMatchObject([{ kind, path: 'items/8/closed' }]);
  });

  it('is opened under its own title after "Lukket punkt"', () => {
    const closed = { title: 'Lukket punkt', caseNumber: null, closed: true, recommendations: [] };
    const opened = { title: 'Salg af Havnevej 3', caseNumber: null, closed: false, recommendations: [] };
    expect(changesOf(closed, opened).map(({ kind }) => kind)).toEqual(['item-opened', 'item-retitled']);
  });
});
