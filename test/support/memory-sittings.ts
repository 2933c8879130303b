import { inDateOrder, treatmentsIn } from '../../shared/domain/register/case-history.ts';
import { committeeLine, couldBeOneCommittee } from '../../shared/domain/register/committee-line.ts';
import { caseKey, titleKey } from '../../shared/domain/register/same-case.ts';
import type { Sitting, SittingItem, Sittings } from '../../shared/domain/register/sitting.ts';

export type MemorySittings = Sittings & { put(sitting: Sitting): void };

/** `put` is for the revisions, which write what follows from them. */
export const memorySittings = (): MemorySittings => {
  // Copied in and out, as a real store does; years of sittings are filtered before they are copied.
  const rows = new Map<string, Sitting>();
  const titles = new Map<string, Set<string>>();
  const ofSource = (sourceId: string) =>
    inDateOrder([...rows.values()].filter((sitting) => sitting.sourceId === sourceId));
  return {
    put: (sitting) => {
      rows.set(sitting.meetingId, structuredClone(sitting));
      titles.set(sitting.meetingId, new Set(sitting.items.map(({ title }) => titleKey(title))));
    },
    ofCommittee: async (sourceId, committee, { after }) =>
      structuredClone(
        ofSource(sourceId).filter(
          (sitting) => couldBeOneCommittee(sitting.committee, committee) && sitting.startsAt > after,
        ),
      ),
    committeesOf: async (sourceId) => {
      const named = ofSource(sourceId).map(({ committee }) => [committeeLine(committee), committee] as const);
      return [...new Map(named)].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, name]) => name);
    },
    namesOf: async (sourceId, committee) => {
      const line = committeeLine(committee);
      const own = ofSource(sourceId).filter((sitting) => committeeLine(sitting.committee) === line);
      const others = ofSource(sourceId).filter(
        ({ committee: name }) => committeeLine(name) !== line && couldBeOneCommittee(name, committee),
      );
      const ended = (name: string) =>
        own[0] !== undefined &&
        others.every(({ committee: other, startsAt }) => other !== name || startsAt < (own[0]?.startsAt ?? ''));
      return [committee, ...new Set(others.map(({ committee: name }) => name).filter(ended))];
    },
    ofCase: async (sourceId, caseNumber) =>
      structuredClone(
        ofSource(sourceId)
          .filter(({ items }) => items.some((item) => isOfCase(item, caseNumber)))
          .flatMap(treatmentsIn)
          .filter(({ item }) => isOfCase(item, caseNumber)),
      ),
    ofTitle: async (sourceId, title, { from, to }) => {
      const key = titleKey(title);
      if (key === '') return [];
      return structuredClone(
        ofSource(sourceId)
          .filter(({ meetingId, startsAt }) => startsAt >= from && startsAt <= to && titles.get(meetingId)?.has(key))
          .flatMap(treatmentsIn)
          .filter(({ item }) => titleKey(item.title) === key),
      );
    },
  };
};

const isOfCase = (item: SittingItem, caseNumber: string): boolean =>
  caseKey(caseNumber) !== '' && caseKey(item.caseNumber) === caseKey(caseNumber);
