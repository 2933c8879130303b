import { decisionLabel } from '../../../shared/channels/danish-words.ts';
import { danishDateOf, daysBetween } from '../../../shared/domain/register/danish-calendar.ts';
import { daysWithoutDate } from '../../../shared/domain/register/fall-due.ts';
import type { RegisterEntry } from '../../../shared/domain/register/register-entry.ts';

/** Columns and the most signs in each: together they fit a terminal of 120. */
const columns = [
  ['', 1],
  ['Sag', 33],
  ['Udvalg', 13],
  ['Udsat', 10],
  ['Nu', 42],
  ['Dage', 4],
  ['Gange', 5],
] as const;

/** The register for the eye: one line an entry, in aligned columns. */
export const postponedTable = (entries: readonly RegisterEntry[], now: Date): string => {
  const rows = [columns.map(([name]) => name as string), ...entries.map((entry) => cellsOf(entry, now))];
  return rows
    .map((cells) =>
      columns
        .map(([, width], at) => fitted(cells[at] ?? '', width))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
};

const signs: Record<RegisterEntry['status'], string> = { open: '⏸', overdue: '⚠', returned: '▶', decided: '✔' };

const cellsOf = (entry: RegisterEntry, now: Date): string[] => [
  signs[entry.status],
  `${entry.caseNumber === null ? '' : `${entry.caseNumber} `}${entry.title}`,
  entry.committee,
  shortDate(entry.postponedAt),
  inWords(entry),
  String(daysBetween(entry.postponedAt, entry.returned?.startsAt ?? now.toISOString())),
  String(entry.times),
];

const inWords = (entry: RegisterEntry): string => {
  const standing = entry.standing ? ' (fast punkt)' : '';
  switch (entry.status) {
    case 'open':
      return `${waits(entry)}${standing}`;
    case 'overdue':
      return `${overdueWords(entry)}${standing}`;
    case 'returned':
      return `tilbage ${cameBackOn(entry.returned)}${standing}`;
    case 'decided':
      return `${decidedWords(entry)}${standing}`;
  }
};

const waits = ({ kind, until }: RegisterEntry): string => {
  const open = kind === 'promised' ? 'lovet' : 'åben';
  return until === null ? open : `${open}, ventes: ${until}`;
};

const overdueWords = ({ kind, overdue }: RegisterEntry): string => {
  const { because, expected } = overdue ?? { because: 'no-date', expected: null };
  const when = expected === null ? '' : shortDate(expected);
  if (because === 'not-on-agenda') return `ikke på dagsordenen ${when}`;
  if (because === 'date-passed') return `${kind === 'promised' ? 'forfalden' : 'ikke behandlet'} ${when}`;
  return `ingen ny dato i ${daysWithoutDate} dage`;
};

const cameBackOn = (at: RegisterEntry['returned']): string =>
  at === null ? '' : `${shortDate(at.startsAt)}${at.foundBy === 'title' ? ' (titel)' : ''}`;

const decidedWords = ({ decided }: RegisterEntry): string =>
  `${decided?.decision ? decisionLabel(decided.decision.kind) : 'besluttet'} ${cameBackOn(decided)}`;

/** "16.08.2022", of a UTC instant or a date. */
const shortDate = (at: string): string => {
  const [year, month, day] = (at.length > 10 ? danishDateOf(at) : at).split('-');
  return `${day}.${month}.${year}`;
};

// A page may hold control characters, which a terminal would obey.
const fitted = (text: string, width: number): string => {
  const plain = [...text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim()];
  const cut = plain.length > width ? [...plain.slice(0, width - 1), '…'] : plain;
  return cut.join('') + ' '.repeat(width - cut.length);
};
