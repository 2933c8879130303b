import { committeeLine } from '../../domain/register/committee-line.ts';
import { caseKey, titleKey } from '../../domain/register/same-case.ts';
import type { Sitting } from '../../domain/register/sitting.ts';
import { packed } from '../pack.ts';
import type { Key, Row, Table } from '../table.ts';
import { rowsUnder, type Write } from './many-rows.ts';
import { recordKeys } from './record-keys.ts';

/** What goes before a transaction, in it, and after it. */
export type StagedWrites = { before: Write[]; within: Write[]; after: Write[] };

/**
 * A sitting's writes. A case's rows only say where its sittings lie, so that one written too much, or by a capture that
 * came second, is harmless; those that no longer hold go last.
 */
export const sittingWrites = async (records: Table, sitting: Sitting): Promise<StagedWrites> => {
  const { sourceId, meetingId, committee, startsAt } = sitting;
  const line = committeeLine(committee);
  const place = recordKeys.sitting(sourceId, { line, startsAt, meetingId });
  const cases = casesOf(sitting);
  const placeKey = recordKeys.sittingPlace(meetingId);
  const [known] = await rowsUnder(records, [placeKey]);
  return {
    before: cases.map((key) => ({ put: { ...key, place } })),
    within: [
      { put: { ...place, body: packed(sitting) } },
      { put: { ...recordKeys.committee(sourceId, line), name: committee.slice(0, 200) } },
      { put: { ...placeKey, place, cases } },
      ...moved(known, place),
    ],
    after: stale(known, cases),
  };
};

const casesOf = ({ sourceId, startsAt, meetingId, items }: Sitting): Key[] => {
  const numbers = items.map(({ caseNumber }) => caseKey(caseNumber));
  // Those with a number too: a later page of the case may have none.
  const titles = items.map(({ title }) => titleCaseKey(title));
  const keys = new Set([...numbers, ...titles].filter((key) => key !== ''));
  return [...keys].map((key) => recordKeys.caseSitting(sourceId, { caseKey: key, startsAt, meetingId }));
};

/**
 * What stands for a case number where cases are found by title; empty where a title tells nothing. Who reads compares whole
 * titles, so that two in one partition do no harm: a key holds 2048 bytes (DynamoDB developer guide, "Constraints").
 */
export const titleCaseKey = (title: string): string => {
  const key = titleKey(title);
  return key === '' ? '' : `title:${key.slice(0, 200)}`;
};

/** The row that a meeting which was moved leaves behind. */
const moved = (known: Row | undefined, place: Key): Write[] => {
  const before = known?.place as Key | undefined;
  return before === undefined || isSame(before, place) ? [] : [{ delete: before }];
};

const stale = (known: Row | undefined, cases: readonly Key[]): Write[] =>
  ((known?.cases ?? []) as Key[])
    .filter((key) => !cases.some((one) => isSame(one, key)))
    .map((key) => ({ delete: key }));

const isSame = (one: Key, other: Key): boolean => one.pk === other.pk && one.sk === other.sk;
