import type { DecisionKind } from '../../../shared/domain/decision.ts';

/** What people read for each kind of decision. */
export const decisionLabels: Record<DecisionKind | 'split', string> = {
  approved: 'godkendt',
  'approved-with-remark': 'godkendt med bemærkning',
  noted: 'taget til efterretning',
  recommended: 'anbefalet',
  'recommended-with-remark': 'anbefalet med bemærkning',
  'recommended-against': 'ikke anbefalet',
  rejected: 'afvist',
  postponed: 'udsat',
  'sent-back': 'sendt tilbage',
  referred: 'sendt videre',
  withdrawn: 'taget af dagsordenen',
  discussed: 'drøftet',
  briefed: 'orienteret',
  elected: 'valgt',
  'no-position': 'ingen stillingtagen',
  nothing: 'intet',
  'not-released': 'ikke frigivet',
  empty: 'uden tekst',
  other: 'andet',
  unclear: 'uklar',
  split: 'delt',
};
