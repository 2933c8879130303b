import { describe, expect, it } from 'vitest';
import type { JourneyStep } from '../../../shared/domain/change.ts';
import { deciding, minutesOf, townAfter } from './a-town.ts';

const [march, april, may] = ['2026-03-10T07:00:00.000Z', '2026-04-14T06:00:00.000Z', '2026-05-12T06:00:00.000Z'];
const title = 'Renovering af svømmehallen i Ballerup';
const none = { title, caseNumber: null };
const numbered = { title, caseNumber: '26-1' };
const inCommittee = (startsAt: string, committee: string, item: object) => ({
  ...minutesOf(startsAt, item),
  committee,
});
const wayOf = (steps: JourneyStep[]) =>
  steps.map(({ startsAt, kind, foundBy, sure }) => [startsAt, kind, foundBy, sure]);
const journeyIn = ({ told }: Awaited<ReturnType<typeof townAfter>>, meeting: number) =>
  told[meeting]?.flatMap((change) => ('journey' in change ? [wayOf(change.journey)] : []));

const threeCommittees = (first: object, second: object, third: object) =>
  townAfter(
    inCommittee(march, 'Kultur- og Fritidsudvalget', { ...first, ...deciding('Anbefales') }),
    inCommittee(april, 'Økonomiudvalget', { ...second, ...deciding('Anbefales') }),
    inCommittee(may, 'Kommunalbestyrelsen', { ...third, ...deciding('Godkendt') }),
  );

describe('a case without a number', () => {
  it('is told decided at the end of its way, found by its title and less sure', async () => {
    const town = await threeCommittees(none, none, none);
    expect(town.kinds).toEqual([[], [], ['case-decided']]);
    expect(journeyIn(town, 2)).toEqual([
      [
        [march, 'recommended', 'title', 0.8],
        [april, 'recommended', 'title', 0.8],
        [may, 'approved', 'title', 1],
      ],
    ]);
  });

  it.each([
    ['first', numbered, numbered, none],
    ['last', none, none, numbered],
  ])('is one with those that had one %s', async (_, first, second, third) => {
    const town = await threeCommittees(first, second, third);
    expect(journeyIn(town, 2)?.[0]?.map(([, kind]) => kind)).toEqual(['recommended', 'recommended', 'approved']);
  });

  it.each([
    ['two numbers bear its title', { ...numbered, caseNumber: '26-2' }, numbered, none],
    [
      'another number bears its title',
      { ...numbered, caseNumber: '26-2' },
      { ...numbered, caseNumber: '26-2' },
      numbered,
    ],
    [
      'any case may have its title',
      { title: 'Lukket punkt', caseNumber: null },
      { title: 'Lukket punkt', caseNumber: null },
      { title: 'Lukket punkt', caseNumber: null },
    ],
  ])('is not told when %s', async (_, first, second, third) => {
    expect((await threeCommittees(first, second, third)).kinds).toEqual([[], [], []]);
  });

  it('is another one after more than a year', async () => {
    const town = await townAfter(
      inCommittee('2025-03-10T07:00:00.000Z', 'Økonomiudvalget', { ...none, ...deciding('Anbefales') }),
      inCommittee(may, 'Kommunalbestyrelsen', { ...none, ...deciding('Godkendt') }),
    );
    expect(town.kinds).toEqual([[], []]);
  });

  it('is told with the step that put it off, by its title', async () => {
    const town = await townAfter(
      minutesOf(april, { ...none, ...deciding('Udsættes til næste møde') }),
      minutesOf(may, { ...none, ...deciding('Godkendt') }),
    );
    expect(town.kinds).toEqual([[], ['item-returned', 'case-decided']]);
    expect(town.told[1]?.[1]).toMatchObject({ followedUp: { foundBy: 'title', sure: 0.9 } });
    expect(journeyIn(town, 1)).toEqual([
      [
        [april, 'postponed', 'title', 0.9],
        [may, 'approved', 'title', 1],
      ],
    ]);
  });

  it('is told with the step that put it off under a title worded otherwise', async () => {
    const short = 'Renovering af omklædning og svømmehal i Ballerup nord';
    const longer = `${short}, etape`;
    const town = await townAfter(
      minutesOf(april, { title: short, caseNumber: '26-1', ...deciding('Udsættes til næste møde') }),
      minutesOf(may, { title: longer, caseNumber: null, ...deciding('Godkendt') }),
    );
    expect(journeyIn(town, 1)?.[0]).toEqual([
      [april, 'postponed', 'title', 0.75],
      [may, 'approved', 'title', 1],
    ]);
  });

  it('is counted each time it is put off, and ends in another committee', async () => {
    const town = await townAfter(
      minutesOf(march, { ...none, ...deciding('Udsættes til næste møde') }),
      minutesOf(april, { ...none, ...deciding('Udsættes til næste møde') }),
      minutesOf(may, { ...none, ...deciding('Anbefales') }),
      inCommittee('2026-05-26T15:00:00.000Z', 'Kommunalbestyrelsen', { ...none, ...deciding('Godkendt') }),
    );
    expect(await town.entries()).toMatchObject([
      { times: 2, status: 'decided', decided: { committee: 'Kommunalbestyrelsen', foundBy: 'title' } },
      { times: 2, status: 'decided' },
    ]);
    expect(journeyIn(town, 3)?.[0]?.map(([, kind]) => kind)).toEqual([
      'postponed',
      'postponed',
      'recommended',
      'approved',
    ]);
  });
});
