import { describe, expect, it } from 'vitest';
import { treatmentsIn } from '../../../shared/domain/register/case-history.ts';
import { journeyOf } from '../../../shared/domain/register/journey.ts';
import type { Sitting } from '../../../shared/domain/register/sitting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';

const found = (sitting: Sitting) =>
  treatmentsIn(sitting).map((treatment) => ({ treatment, foundBy: 'case-number' as const, sure: 1 }));
const council = aSitting({
  committee: 'Byråd 2022-2025',
  startsAt: '2022-09-05T16:00:00.000Z',
  items: [anItem({ decision: aDecision('Godkendt') })],
});
const earlier = (heading: string) => ({ heading, text: 'Anbefales.' });

describe('the journey of a case', () => {
  it('has what we read ourselves and what a page repeats, in date order', () => {
    const steps = journeyOf(found(council), [
      earlier('29-08-2022 Økonomiudvalget'),
      earlier('18-08-2022 Klima-, Teknik- og Miljøudvalget 2022'),
    ]);
    expect(steps.map(({ startsAt, committee, kind, foundBy }) => [startsAt, committee, kind, foundBy])).toEqual([
      ['2022-08-18', 'Klima-, Teknik- og Miljøudvalget 2022', 'recommended', 'earlier-decisions'],
      ['2022-08-29', 'Økonomiudvalget', 'recommended', 'earlier-decisions'],
      ['2022-09-05T16:00:00.000Z', 'Byråd 2022-2025', 'approved', 'case-number'],
    ]);
  });

  it.each([
    ['Beslutning i Økonomiudvalget den 24-01-2022', 'Økonomiudvalget', '2022-01-24'],
    ['Kommunalbestyrelsen den 29. april 2019 Punkt 4', 'Kommunalbestyrelsen', '2019-04-29'],
    ['11-12-2023 Byråd 2022-2025', 'Byråd 2022-2025', '2023-12-11'],
    ['Tidligere behandling i Teknik- og Miljøudvalget d. 3. december 2019', 'Teknik- og Miljøudvalget', '2019-12-03'],
  ])('reads "%s"', (heading, committee, startsAt) => {
    expect(journeyOf([], [earlier(heading)])).toMatchObject([
      { committee, startsAt, meetingId: null, text: 'Anbefales.' },
    ]);
  });

  it('has no step twice', () => {
    const repeated = ['05-09-2022 Byråd', '29-08-2022 Økonomiudvalget', '29-08-2022 Økonomiudvalget'].map(earlier);
    expect(journeyOf(found(council), repeated).map(({ committee }) => committee)).toEqual([
      'Økonomiudvalget',
      'Byråd 2022-2025',
    ]);
  });

  it.each(['Sagens forløb', '45-13-2022 Byråd', '11-12-2023', ''])(
    'leaves out what names no day or no committee: "%s"',
    (heading) => {
      expect(journeyOf([], [earlier(heading)])).toEqual([]);
    },
  );

  it('has its last twenty steps', () => {
    const many = Array.from({ length: 30 }, (_, index) => earlier(`${index + 1}-01-2022 Økonomiudvalget`));
    const steps = journeyOf([], many);
    expect([steps.length, steps[0]?.startsAt, steps.at(-1)?.startsAt]).toEqual([20, '2022-01-11', '2022-01-30']);
  });
});
