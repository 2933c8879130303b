import { committeeLine, couldBeOneCommittee } from './committee-line.ts';
import type { Sitting, SittingItem, Treatment } from './sitting.ts';

/** What is known when an entry is judged. */
export type CaseHistory = {
  /** Of the committees that it may come back to, in date order. */
  sittings: readonly Sitting[];
  /** Of its case, in all committees, in date order. */
  treatments: readonly Treatment[];
};

/**
 * A committee's own sittings among others, in date order. One whose name only holds the same subjects goes on with its
 * work, or did it before; two that meet at the same time are two.
 */
export const lineOf = (committee: string, sittings: readonly Sitting[]): Sitting[] => {
  const line = committeeLine(committee);
  const own = sittings.filter((sitting) => committeeLine(sitting.committee) === line);
  const [first, last] = [own[0]?.startsAt, own.at(-1)?.startsAt];
  const alike = sittings.filter(
    ({ committee: name, startsAt }) =>
      committeeLine(name) !== line &&
      couldBeOneCommittee(name, committee) &&
      (last === undefined || startsAt > last || startsAt < (first ?? '')),
  );
  return inDateOrder([...own, ...alike]);
};

export const inDateOrder = <One extends Pick<Sitting, 'startsAt' | 'meetingId'>>(sittings: readonly One[]): One[] =>
  [...sittings].sort(
    (left, right) => left.startsAt.localeCompare(right.startsAt) || left.meetingId.localeCompare(right.meetingId),
  );

export const treatmentOf = ({ items: _items, ...head }: Sitting, item: SittingItem): Treatment => ({ ...head, item });

export const treatmentsIn = (sitting: Sitting): Treatment[] => sitting.items.map((item) => treatmentOf(sitting, item));
