import type { SourceId } from '../ids.ts';
import { awaitedCommittees } from './awaited-committees.ts';
import { type CaseHistory, inDateOrder, treatmentsIn } from './case-history.ts';
import { couldBeOneCommittee } from './committee-line.ts';
import { likeNumbers } from './follow-chain.ts';
import type { RegisterEntry } from './register-entry.ts';
import { caseKey } from './same-case.ts';
import type { Sitting, Sittings, Treatment } from './sitting.ts';

export type CaseHistories = {
  of(entry: RegisterEntry): Promise<CaseHistory>;
  ofCommittee(committee: string, from: string): Promise<Sitting[]>;
  ofCase(caseNumber: string): Promise<Treatment[]>;
};

/** What a case may be told by: the years a committee is looked at before and after something was put off. */
const yearsBefore = 2;

/**
 * What is known of each entry's case, looked up once however many entries ask. `changed` is a sitting that is about to be
 * kept: it stands for what was kept of it before.
 */
export const caseHistories = (sittings: Sittings, sourceId: SourceId, changed: Sitting | null): CaseHistories => {
  const [committees, cases] = [new Map<string, Promise<Sitting[]>>(), new Map<string, Promise<Treatment[]>>()];
  const ofCommittee = (committee: string, from: string) => {
    const after = `${Number(from.slice(0, 4)) - yearsBefore}`;
    const look = async () =>
      withSitting(await sittings.ofCommittee(sourceId, committee, { after }), committee, changed);
    return once(committees, `${after}#${committee}`, look);
  };
  const ofCase = (caseNumber: string) =>
    once(cases, caseKey(caseNumber), async () =>
      withTreatments(await sittings.ofCase(sourceId, caseNumber), caseNumber, changed),
    );
  const of = async (entry: RegisterEntry): Promise<CaseHistory> => {
    const found = await Promise.all(awaitedCommittees(entry).map((name) => ofCommittee(name, entry.postponedAt)));
    const known = inDateOrder([...new Map(found.flat().map((sitting) => [sitting.meetingId, sitting])).values()]);
    const numbers = [...(entry.caseNumber === null ? [] : [entry.caseNumber]), ...likeNumbers(entry, known)];
    const keys = [...new Map(numbers.map((number) => [caseKey(number), number])).values()];
    return { sittings: known, treatments: inDateOrder((await Promise.all(keys.map(ofCase))).flat()) };
  };
  return { of, ofCommittee, ofCase };
};

const once = <Value>(known: Map<string, Promise<Value>>, key: string, look: () => Promise<Value>): Promise<Value> => {
  const found = known.get(key) ?? look();
  known.set(key, found);
  return found;
};

const withSitting = (found: readonly Sitting[], committee: string, changed: Sitting | null): Sitting[] => {
  if (changed === null) return [...found];
  const others = found.filter(({ meetingId }) => meetingId !== changed.meetingId);
  return inDateOrder(couldBeOneCommittee(changed.committee, committee) ? [...others, changed] : others);
};

const withTreatments = (found: readonly Treatment[], caseNumber: string, changed: Sitting | null): Treatment[] => {
  if (changed === null) return [...found];
  const own = treatmentsIn(changed).filter(({ item }) => caseKey(item.caseNumber) === caseKey(caseNumber));
  return inDateOrder([...found.filter(({ meetingId }) => meetingId !== changed.meetingId), ...own]);
};
