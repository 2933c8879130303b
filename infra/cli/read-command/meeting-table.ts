import { decisionLabel } from '../../../shared/channels/danish-words.ts';
import { isDamaged } from '../../../shared/domain/case-number.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { danishDate, danishTime } from '../../../shared/platform/danish-date.ts';

const widestTitle = 44;

/** A meeting for the eye: one line about it, then one line per item in aligned columns. */
export const meetingTable = (publication: Publication): string => {
  const rows = publication.items.map(cellsOf);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map(([number = '', label = '', title = '', caseNumber = '', remark = '']) =>
    [
      `${number.padStart(Math.max(3, (widths[0] ?? 0) + 1))}  ${label.padEnd(widths[1] ?? 0)} `,
      title.padEnd(widths[2] ?? 0),
      caseNumber.padEnd(widths[3] ?? 0),
      remark,
    ]
      .join('  ')
      .trimEnd(),
  );
  return `${[headline(publication), ...lines].map(printable).join('\n')}\n`;
};

const headline = ({ committee, startsAt, stage, supplementary, items }: Publication): string => {
  const when = `${danishDate(startsAt)} kl. ${danishTime(startsAt)}`;
  const agenda = supplementary ? 'tillægsdagsorden' : 'dagsorden';
  return [committee, when, stage === 'minutes' ? 'referat' : agenda, countOf(items)].join(' · ');
};

const countOf = (items: readonly AgendaItem[]): string => {
  const closed = items.filter((item) => item.closed).length;
  const all = items.length === 1 ? '1 punkt' : `${items.length} punkter`;
  return closed === 0 ? all : `${all} (${closed} ${closed === 1 ? 'lukket' : 'lukkede'})`;
};

const cellsOf = (item: AgendaItem): string[] => [
  item.number,
  labelOf(item),
  item.title.length > widestTitle ? `${item.title.slice(0, widestTitle - 2)}…` : item.title,
  item.caseNumber === null ? '' : `${item.caseNumber}${isDamaged(item.caseNumber) ? ' ?' : ''}`,
  item.decision === null ? '' : remarkOn(item.decision),
];

const labelOf = ({ decision, closed }: AgendaItem): string => {
  if (decision === null) return closed ? 'lukket' : '-';
  return `${decisionLabel(decision.kind)}${closed ? ' (lukket)' : ''}`;
};

const remarkOn = ({ kind, outcomes, putsOff }: Decision): string => {
  const points = outcomes.map(({ point, kind: decided }) => `${point ?? ''} ${decisionLabel(decided)}`.trim());
  const others = putsOff.map(({ itemNumber, until }) => `→ udsætter punkt ${itemNumber}${untilWhen(until)}`);
  return [...(kind === 'split' ? points : []), ...others].join(' · ');
};

const untilWhen = (until: string | null): string => (until === null ? '' : ` til ${until.replace(/ i udvalget$/, '')}`);

// A page may hold control characters, which a terminal would obey.
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, '');
