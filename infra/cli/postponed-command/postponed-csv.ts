import type { PostponedRow } from './postponed-row.ts';

const columns = [
  'caseNumber',
  'title',
  'committee',
  'kind',
  'postponedOn',
  'meetingId',
  'status',
  'returnedOn',
  'days',
  'times',
  'quote',
  'source',
  'itemNumber',
  'until',
  'firstPostponedOn',
  'standing',
  'foundBy',
  'sure',
  'returnedAs',
  'returnedMeetingId',
  'decidedOn',
  'decision',
  'overdueBecause',
  'expectedOn',
] as const satisfies readonly (keyof PostponedRow)[];

/** The register as comma-separated values (RFC 4180), with a line of names. */
export const postponedCsv = (rows: readonly PostponedRow[]): string =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');

/** A spreadsheet would run what begins like a formula (OWASP, "CSV Injection"); an apostrophe makes it a text. */
const cell = (value: PostponedRow[keyof PostponedRow]): string => {
  const text = value === null ? '' : String(value);
  const plain = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
