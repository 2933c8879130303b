import type { Hearer } from './who-hears.ts';

/** Who hears of a revision, for the eye. */
export const whoList = (hearers: readonly Hearer[]): string =>
  hearers.length === 0 ? 'nobody would hear of it\n' : `${hearers.flatMap(linesOf).map(printable).join('\n')}\n`;

const linesOf = ({ subscriberId, via, told, corrections, ledger, since }: Hearer): string[] => [
  `${subscriberId}  ${via}  ${ledgerInWords(ledger)}`,
  ...(since === null ? [] : [`    ${sinceInWords[since]}`]),
  ...told.map(({ item, kinds, because }) => `    ${item}: ${kinds.join(', ')}  because of ${because.join(', ')}`),
  ...(corrections === 0 ? [] : [`    a correction of what they were told before (${corrections})`]),
];

const sinceInWords: Record<NonNullable<Hearer['since']>, string> = {
  ended: 'has since ended its subscription',
  paused: 'has since paused its subscription',
  'asks for something else': 'asks for something else now',
};

const ledgerInWords = (ledger: Hearer['ledger']): string => {
  if (ledger === null) return 'no alert was raised';
  if (typeof ledger === 'string') return ledger;
  const { deliveryId, status, attempts, lastError } = ledger;
  return `${status}, tried ${attempts === 1 ? 'once' : `${attempts} times`}${lastError === null ? '' : ` (${lastError})`}  ${deliveryId}`;
};

// What somebody asked for may hold control characters, which a terminal would obey.
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, '');
