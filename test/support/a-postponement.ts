import { meetingId } from '../../shared/domain/ids.ts';
import type { Postponement } from '../../shared/domain/postponement.ts';
import { ballerup } from './ballerup.ts';

/** Item 8, put off on 14 April 2026. */
export const aPostponement = (overrides: Partial<Postponement> = {}): Postponement => ({
  sourceId: ballerup,
  meetingId: meetingId('ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600'),
  committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
  itemNumber: '8',
  caseNumber: '15.00.00-A00-23-26',
  title: 'Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune',
  postponedAt: '2026-04-14T06:00:00.000Z',
  until: 'næste møde i udvalget',
  quotes: ['Udsættes'],
  status: 'open',
  ...overrides,
});
