import { meetingId } from '../../shared/domain/ids.ts';
import type { RegisterEntry } from '../../shared/domain/register/register-entry.ts';
import { ballerup } from './ballerup.ts';

/** Item 8, put off on 14 April 2026. */
export const aRegisterEntry = (overrides: Partial<RegisterEntry> = {}): RegisterEntry => ({
  sourceId: ballerup,
  meetingId: meetingId('ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600'),
  committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
  itemNumber: '8',
  caseNumber: '15.00.00-A00-23-26',
  title: 'Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune',
  kind: 'postponed',
  postponedAt: '2026-04-14T06:00:00.000Z',
  until: 'næste møde i udvalget',
  referredTo: null,
  quotes: ['Udsættes'],
  standing: false,
  times: 1,
  firstPostponedAt: '2026-04-14T06:00:00.000Z',
  status: 'open',
  returned: null,
  decided: null,
  overdue: null,
  checkAt: null,
  recordedAt: '2026-04-15T09:00:00.000Z',
  ...overrides,
});
