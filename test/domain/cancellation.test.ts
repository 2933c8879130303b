import { describe, expect, it } from 'vitest';
import { cancellationIn } from '../../shared/domain/cancellation.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { anItem } from '../support/an-item.ts';

const about = (title: string, text = '') => anItem({ title, sections: [{ heading: '', text }] });
const fullAgenda = (title: string) => [about(title), ...Array.from({ length: 9 }, () => anItem())];

describe('a meeting', () => {
  it.each([
    [{ place: 'AFLYST' }, 'AFLYST'],
    [{ place: 'Mødelokale 3 (aflyst)' }, 'Mødelokale 3 (aflyst)'],
    [{ committee: 'Byrådet - AFLYST' }, 'Byrådet - AFLYST'],
    [{ items: [about('Mødet er aflyst')] }, 'Mødet er aflyst'],
    [{ items: [about('AFLYST')] }, 'AFLYST'],
    [{ items: [about('Godkendelse af dagsorden'), about('Udvalgsmødet er aflyst')] }, 'Udvalgsmødet er aflyst'],
    [
      { items: [about('Meddelelser', 'Byrådsmødet den 4. maj 2026 er desværre aflyst.')] },
      'Byrådsmødet den 4. maj 2026 er desværre aflyst.',
    ],
    [{ items: [about('Aflysning af mødet')] }, 'Aflysning af mødet'],
    [{ items: fullAgenda('Kommunens budget'), place: 'Mødet udgår' }, 'Mødet udgår'],
  ] as [Partial<Meeting>, string][])('is cancelled when %j says so', (says, words) => {
    expect(cancellationIn(aMeeting(says))).toBe(words);
  });

  it.each([
    ['nothing is said', {}],
    ['it has no items', { items: [] }],
    ['a fee is about it', { items: [about('Aflysningsgebyr for idrætshaller')] }],
    ['a case is about something cancelled', { items: [about('Godtgørelse for aflyst arrangement')] }],
    ['another meeting is cancelled', { items: [about('Meddelelser', 'Sommermødet med erhvervslivet er aflyst.')] }],
    ['one of many items says it', { items: fullAgenda('Mødet er aflyst') }],
    ['it says that it is not', { place: 'Mødet er ikke aflyst' }],
  ] as [string, Partial<Meeting>][])('is not cancelled when %s', (_, says) => {
    expect(cancellationIn(aMeeting(says))).toBeNull();
  });
});
