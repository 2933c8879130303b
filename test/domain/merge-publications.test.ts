import { describe, expect, it } from 'vitest';
import { publicationId } from '../../shared/domain/ids.ts';
import type { AgendaItem } from '../../shared/domain/meeting.ts';
import { mergePublications } from '../../shared/domain/merge-publications.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { aDecision } from '../support/a-decision.ts';
import { aPublication } from '../support/a-publication.ts';
import { anItem } from '../support/an-item.ts';

const budget = anItem({ number: '1', title: 'Budget', caseNumber: '21-000001' });
const skole = anItem({ number: '2', title: 'Skole', caseNumber: '21-000002' });
const havn = anItem({ number: '3', title: 'Havn', caseNumber: '21-000003' });
const decided = (item: AgendaItem): AgendaItem => ({ ...item, decision: aDecision('Godkendt') });

const read = (overrides: Partial<Publication>, releasedAt = '2026-04-15T09:00:00.000Z') => ({
  publication: aPublication(overrides),
  releasedAt,
});
const agenda = read({ stage: 'agenda', items: [budget, skole] });
const supplement = read({ stage: 'agenda', supplementary: true, items: [havn] });
const minutes = read({ stage: 'minutes', items: [decided(budget), decided(skole), decided(havn)] });
const titles = (publications: Parameters<typeof mergePublications>[0]) =>
  mergePublications(publications).items.map(({ title }) => title);

describe('merging the publications of a sitting', () => {
  it('takes a single publication as it is, without what only a publication has', () => {
    const { publicationId: _id, supplementary: _flag, ...meeting } = agenda.publication;
    expect(mergePublications([agenda])).toEqual(meeting);
  });

  it('needs at least one', () => {
    expect(() => mergePublications([])).toThrow('at least one');
  });

  it('lets the minutes win over agendas, in whatever order they were read', () => {
    const laterAgenda = { ...agenda, releasedAt: '2026-04-20T09:00:00.000Z' };
    for (const publications of [
      [minutes, laterAgenda, supplement],
      [supplement, laterAgenda, minutes],
    ]) {
      const merged = mergePublications(publications);
      expect(merged.stage).toBe('minutes');
      expect(merged.items).toEqual(minutes.publication.items);
    }
  });

  it('adds the items of a supplementary agenda', () => {
    expect(titles([supplement, agenda])).toEqual(['Budget', 'Skole', 'Havn']);
  });

  it('does not add an item twice', () => {
    const again = read({ publicationId: publicationId('tillaeg-2'), supplementary: true, items: [skole, havn] });
    expect(titles([agenda, supplement, again])).toEqual(['Budget', 'Skole', 'Havn']);
  });

  it('adds an item whose number the agenda uses for another one', () => {
    const first = anItem({ number: '1', title: 'Godkendelse af dagsorden', caseNumber: null });
    const urgent = anItem({ number: '1', title: 'Hastesag om havnen', caseNumber: null });
    const merged = [read({ items: [first] }), read({ supplementary: true, items: [urgent] })];
    expect(titles(merged)).toEqual(['Godkendelse af dagsorden', 'Hastesag om havnen']);
  });

  it('adds an item whose title is only like that of another one', () => {
    const plan = anItem({ number: '1', title: 'Høring om trafikplan for Greve Nord', caseNumber: null });
    const added = { ...plan, number: '2', title: 'Ny høring om trafikplan for Greve Nord' };
    const merged = [read({ items: [plan] }), read({ supplementary: true, items: [added] })];
    expect(titles(merged)).toEqual([plan.title, added.title]);
  });

  it('lets a later reading of an agenda win over an earlier one', () => {
    const republished = read(
      { publicationId: publicationId('dagsorden-2'), items: [budget] },
      '2026-04-16T09:00:00.000Z',
    );
    expect(titles([republished, agenda])).toEqual(['Budget']);
    expect(titles([agenda, republished])).toEqual(['Budget']);
  });

  it('adds the minutes of a supplementary agenda that the minutes leave out', () => {
    const short = read({ stage: 'minutes', items: [decided(budget), decided(skole)] });
    const added = read({ stage: 'minutes', supplementary: true, items: [decided(havn)] });
    const merged = mergePublications([short, supplement, added]);
    expect(merged.items).toEqual([decided(budget), decided(skole), decided(havn)]);
  });

  it('does not take the minutes of a supplementary agenda for those of the whole sitting', () => {
    const added = read({ stage: 'minutes', supplementary: true, items: [decided(havn)] });
    const merged = mergePublications([agenda, supplement, added]);
    expect(merged.items).toEqual([budget, skole, decided(havn)]);
    expect(merged.stage).toBe('agenda');
  });
});
