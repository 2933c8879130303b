import { beforeAll, describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { firstagendaReader } from '../../../shared/sources/firstagenda/firstagenda-reader.ts';
import { problemInWords } from '../../../shared/sources/problem.ts';
import { captured, hasCapturedData, namesIn } from './captured-data.ts';
import { lettersOf, type RawItem, rawItemsOf } from './raw-agenda.ts';

type Pair = { item: AgendaItem; raw: RawItem };
type Reading = { pairs: Pair[]; problems: string[] };

const names = namesIn('firstagenda-greve');

const readAll = (): Reading => {
  const reading: Reading = { pairs: [], problems: [] };
  for (const name of names) {
    const page = captured(`firstagenda-greve/${name}`);
    const read = firstagendaReader.read(page, { origin: null, name });
    const raw = new Map(rawItemsOf(page).map((item) => [item.id, item]));
    if (!read.ok) reading.problems.push(`${name}: ${problemInWords(read.problem)}`);
    else
      for (const item of read.value.items)
        reading.pairs.push({ item, raw: raw.get(item.sourceItemId ?? '') ?? missing });
  }
  return reading;
};

const missing: RawItem = { id: '', decisionLetters: null, hasHeading: false, hasHistory: false, attachmentIds: [] };

const isDecided = ({ item }: Pair): boolean => item.decision !== null;
const saysNothing = ({ item }: Pair): boolean => (item.decision?.text ?? '') === '';

/** A line of the decision that does not stand where the item's own decision is published. */
const isTakenFromElsewhere = ({ item, raw }: Pair): boolean =>
  (item.decision?.text ?? '')
    .split('\n')
    .map((line) => lettersOf(line.replace(/^(?:[a-zæøå]\)|\d+\.|-) /, '')))
    .some((letters) => !(raw.decisionLetters ?? '').includes(letters));

const count = <Thing>(things: readonly Thing[], fits: (thing: Thing) => boolean): number => things.filter(fits).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const tableOf = ({ pairs, problems }: Reading): [string, number | string][] => {
  const decided = pairs.filter(isDecided);
  const headings = count(pairs, ({ raw }) => raw.hasHeading);
  const found = count(decided, ({ raw }) => raw.hasHeading);
  const attachments = sum(pairs.map(({ item }) => item.attachments.length));
  const bilag = sum(pairs.map(({ raw }) => raw.attachmentIds.length));
  return [
    ['files', names.length],
    ['problems', problems.length],
    ['items', pairs.length],
    ['items with number and title', count(pairs, ({ item }) => item.number !== '' && item.title !== '')],
    ['decisions found of headings "Beslutning"', `${found} of ${headings}`],
    ['decisions without text (attendance only)', count(decided, saysNothing)],
    ["taken from another meeting's history", count(decided, isTakenFromElsewhere)],
    ['attachments found of "Bilag"', `${attachments} of ${bilag}`],
    ['closed items', count(pairs, ({ item }) => item.closed)],
    ['closed items with their decision', count(pairs, (pair) => pair.item.closed && !saysNothing(pair))],
    ['items with a history, kept apart', count(pairs, ({ item }) => item.earlierDecisions.length > 0)],
  ];
};

const asLines = (table: readonly [string, number | string][]): string =>
  table.map(([what, number]) => `  ${what.padEnd(44)} ${String(number).padStart(12)}`).join('\n');

describe.skipIf(!hasCapturedData)('the captured FirstAgenda answers of Greve (needs ../shared/data)', () => {
  let reading: Reading = { pairs: [], problems: [] };
  beforeAll(() => {
    reading = readAll();
    console.log(`Greve, captured FirstAgenda answers\n${asLines(tableOf(reading))}`);
  });

  it('are read in full: 249 files, 3,699 items, each with number and title', () => {
    expect(reading.problems).toEqual([]);
    expect(names).toHaveLength(249);
    expect(reading.pairs).toHaveLength(3699);
    expect(reading.pairs.filter(({ item }) => item.number === '' || item.title === '')).toEqual([]);
    expect(reading.pairs.filter(({ raw }) => raw === missing)).toEqual([]);
  });

  it('have a decision under every "Beslutning" and nowhere else', () => {
    const headed = reading.pairs.filter(({ raw }) => raw.hasHeading);
    expect(headed).toHaveLength(3229);
    expect(headed.filter(({ item }) => item.decision === null)).toEqual([]);
    expect(reading.pairs.filter((pair) => isDecided(pair) && !pair.item.closed && !pair.raw.hasHeading)).toEqual([]);
  });

  it("have no decision that was taken from another meeting's history", () => {
    expect(reading.pairs.filter(isTakenFromElsewhere)).toEqual([]);
  });

  it('leave decisions without text only where there is nothing but attendance', () => {
    expect(count(reading.pairs, (pair) => isDecided(pair) && saysNothing(pair))).toBe(28);
  });

  it('keep what other bodies decided apart', () => {
    const withHistory = reading.pairs.filter(({ raw }) => raw.hasHistory);
    expect(withHistory).toHaveLength(1214);
    expect(withHistory.filter(({ item }) => item.earlierDecisions.length === 0)).toEqual([]);
    expect(withHistory.filter(({ item }) => /^\d\d-\d\d-\d{4} \S/m.test(item.decision?.text ?? ''))).toEqual([]);
  });

  it('take attendance off what was decided', () => {
    const attendance = /^(?:afbud|fraværende|ikke til ?stede)(?::| fra)/im;
    expect(reading.pairs.filter(({ item }) => attendance.test(item.decision?.text ?? ''))).toEqual([]);
  });

  it('have every attachment', () => {
    const ids = ({ item }: Pair) => item.attachments.map(({ sourceAttachmentId }) => sourceAttachmentId).sort();
    expect(reading.pairs.filter((pair) => ids(pair).join() !== [...pair.raw.attachmentIds].sort().join())).toEqual([]);
  });

  it('have 249 closed items, all of which publish their decision', () => {
    const closed = reading.pairs.filter(({ item }) => item.closed);
    expect(closed).toHaveLength(249);
    expect(closed.filter(saysNothing)).toEqual([]);
  });
});
