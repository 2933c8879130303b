import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { danishDateOf, daysBetween } from '../../../shared/domain/register/danish-calendar.ts';
import type { RegisterEntry } from '../../../shared/domain/register/register-entry.ts';
import { firstagendaReader } from '../../../shared/sources/firstagenda/firstagenda-reader.ts';
import { rowsOf } from '../../accuracy/labelled-decision.ts';
import { captured, hasCapturedData, namesIn } from '../../sources/captured/captured-data.ts';
import { aFollowing } from '../../support/a-following.ts';

// Every item that the councillors of Greve put off or sent back from January 2022 to June 2024, and what became of it: read
// in the minutes one by one.
const table = rowsOf(readFileSync(new URL('greve-postponements.tsv', import.meta.url), 'utf8'));

const greve = sourceId('greve');
const endOfStory = '2024-07-01T00:00:00.000Z';
const dayMilliseconds = 24 * 3_600_000;

const meetings = (): Meeting[] =>
  namesIn('firstagenda-greve').map((name) => {
    const read = firstagendaReader.read(captured(`firstagenda-greve/${name}`), { origin: null, name });
    if (!read.ok) throw new Error(`${name} cannot be read.`);
    const { publicationId: _id, supplementary: _not, ...meeting } = read.value;
    return meeting;
  });

const dayAfter = ({ startsAt }: Meeting) => new Date(Date.parse(startsAt) + dayMilliseconds).toISOString();
const byDate = (left: Meeting, right: Meeting) => left.startsAt.localeCompare(right.startsAt);

/** Minutes come out the day after, and the watch goes round after each. */
const inDateOrder = async (all: Meeting[]) => {
  const following = aFollowing(greve);
  const [told, overdue]: [string[], string[]] = [[], []];
  for (const meeting of all.toSorted(byDate)) {
    for (const change of await following.capture(meeting, { at: dayAfter(meeting) }))
      if (change.kind === 'item-returned') told.push(`${change.item.caseNumber} ${danishDateOf(meeting.startsAt)}`);
    for (const change of await following.watch(dayAfter(meeting)))
      if (change.kind === 'item-overdue') overdue.push(change.item.caseNumber ?? '');
  }
  await following.watch(endOfStory);
  return { entries: await following.entries(), told, overdue };
};

/** All of it read on one day, in an order of its own, some meetings twice. */
const inAnyOrder = async (all: Meeting[]) => {
  const following = aFollowing(greve);
  const mixed = all.map((meeting, index) => ({ meeting, at: (index * 7919) % all.length }));
  const shuffled = mixed.toSorted((left, right) => left.at - right.at).map(({ meeting }) => meeting);
  for (const meeting of [...shuffled, ...shuffled.slice(0, 30)]) await following.capture(meeting, { at: endOfStory });
  await following.watch(endOfStory);
  return { entries: await following.entries() };
};

const asRow = (entry: RegisterEntry): Record<string, string> => ({
  on: danishDateOf(entry.postponedAt),
  committee: entry.committee,
  item: entry.itemNumber,
  case: entry.caseNumber ?? '',
  kind: entry.kind,
  status: entry.status,
  returned: entry.returned === null ? '' : danishDateOf(entry.returned.startsAt),
  where: entry.returned?.committee ?? '',
  as: entry.returned?.caseNumber ?? '',
  foundBy: entry.returned?.foundBy ?? '',
  days: entry.returned === null ? '' : String(daysBetween(entry.postponedAt, entry.returned.startsAt)),
  decided: entry.decided === null ? '' : danishDateOf(entry.decided.startsAt),
  times: String(entry.times),
  standing: entry.standing ? 'standing' : '',
});

const byPlace = (left: Record<string, string>, right: Record<string, string>) =>
  [left.on, left.committee, left.item?.padStart(4)]
    .join()
    .localeCompare([right.on, right.committee, right.item?.padStart(4)].join());
const putOff = (entries: readonly RegisterEntry[]) =>
  entries
    .filter(({ kind }) => kind !== 'promised')
    .map(asRow)
    .sort(byPlace);

describe.skipIf(!hasCapturedData)('the register of Greve 2022-24 (needs ../shared/data)', { timeout: 120_000 }, () => {
  let all: Meeting[];
  let followed: Awaited<ReturnType<typeof inDateOrder>>;
  beforeAll(async () => {
    all = meetings();
    followed = await inDateOrder(all);
  }, 120_000);

  it('has every item that was put off or sent back, and what became of it', () => {
    expect(putOff(followed.entries)).toEqual(table.toSorted(byPlace));
  });

  it('is the same whatever order the meetings were read in, some of them twice', async () => {
    expect(putOff((await inAnyOrder(all)).entries)).toEqual(table.toSorted(byPlace));
  });

  it('tells every return once, and none of a standing item', () => {
    const expected = table
      .filter(({ returned, standing }) => returned !== '' && standing === '')
      .map((row) => `${row.as} ${row.returned}`);
    expect(followed.told.toSorted()).toEqual(expected.toSorted());
  });

  it('tells of everything that never came back that it is overdue, and of what came back late', () => {
    const never = table.filter(({ status }) => status === 'overdue').map((row) => row.case ?? '');
    const late = table
      .filter(({ returned, days }) => returned !== '' && Number(days) > 90)
      .map((row) => row.case ?? '');
    // Promised for the committee's meeting of 29 May 2024, where it was not.
    const promised = ['24-001231'];
    expect(followed.overdue.toSorted()).toEqual([...never, ...late, ...promised].toSorted());
  });
});
