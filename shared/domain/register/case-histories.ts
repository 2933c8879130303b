import type { SourceId } from '../ids.ts';
import { awaitedCommittees } from './awaited-committees.ts';
import { type CaseHistory, inDateOrder, treatmentsIn } from './case-history.ts';
import { couldBeOneCommittee } from './committee-line.ts';
import { likeNumbers } from './follow-chain.ts';
import type { RegisterEntry } from './register-entry.ts';
import { caseKey, titleKey } from './same-case.ts';
import { yearAround } from './same-title.ts';
import type { Sitting, SittingItem, Sittings, Span, Treatment } from './sitting.ts';

export type CaseHistories = {
  of(entry: RegisterEntry): Promise<CaseHistory>;
  ofCommittee(committee: string, from: string): Promise<Sitting[]>;
  ofCase(caseNumber: string): Promise<Treatment[]>;
  ofTitle(title: string, span: Span): Promise<Treatment[]>;
};

/** What a case may be told by: the years a committee is looked at before and after something was put off. */
const yearsBefore = 2;

/**
 * What is known of each entry's case, looked up once however many entries ask. `changed` is a sitting that is about to be
 * kept: it stands for what was kept of it before.
 */
export const caseHistories = (sittings: Sittings, sourceId: SourceId, changed: Sitting | null): CaseHistories => {
  const committees = new Map<string, Promise<Sitting[]>>();
  const cases = new Map<string, Promise<Treatment[]>>();
  const titles = new Map<string, Promise<Treatment[]>>();
  const ofCommittee = (committee: string, from: string) => {
    const after = `${Number(from.slice(0, 4)) - yearsBefore}`;
    const look = async () =>
      withSitting(await sittings.ofCommittee(sourceId, committee, { after }), committee, changed);
    return once(committees, `${after}#${committee}`, look);
  };
  const ofCase = (caseNumber: string) =>
    once(cases, caseKey(caseNumber), async () =>
      withTreatments(await sittings.ofCase(sourceId, caseNumber), changed, isOfCase(caseNumber)),
    );
  const ofTitle = (title: string, { from, to }: Span) =>
    once(titles, `${from}#${to}#${titleKey(title)}`, async () =>
      withTreatments(await sittings.ofTitle(sourceId, title, { from, to }), changed, isTitled(title)).filter(
        ({ startsAt }) => startsAt >= from && startsAt <= to,
      ),
    );
  const of = async (entry: RegisterEntry): Promise<CaseHistory> => {
    const found = await Promise.all(awaitedCommittees(entry).map((name) => ofCommittee(name, entry.postponedAt)));
    const known = inDateOrder([...new Map(found.flat().map((sitting) => [sitting.meetingId, sitting])).values()]);
    const numbers = [...(entry.caseNumber === null ? [] : [entry.caseNumber]), ...likeNumbers(entry, known)];
    const keys = [...new Map(numbers.map((number) => [caseKey(number), number])).values()];
    const titled = entry.caseNumber === null ? await ofTitle(entry.title, yearAround(entry.postponedAt)) : [];
    const treatments = [...(await Promise.all(keys.map(ofCase))).flat(), ...titled];
    return { sittings: known, treatments: inDateOrder(onceEach(treatments)) };
  };
  return { of, ofCommittee, ofCase, ofTitle };
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

type Fits = (item: SittingItem) => boolean;
const isOfCase = (caseNumber: string): Fits => {
  const key = caseKey(caseNumber);
  return (item) => caseKey(item.caseNumber) === key;
};
const isTitled = (title: string): Fits => {
  const key = titleKey(title);
  return (item) => key !== '' && titleKey(item.title) === key;
};

const withTreatments = (found: readonly Treatment[], changed: Sitting | null, fits: Fits): Treatment[] => {
  if (changed === null) return [...found];
  const own = treatmentsIn(changed).filter(({ item }) => fits(item));
  return inDateOrder([...found.filter(({ meetingId }) => meetingId !== changed.meetingId), ...own]);
};

const onceEach = (treatments: readonly Treatment[]): Treatment[] => [
  ...new Map(treatments.map((one) => [JSON.stringify([one.meetingId, one.item.number, one.item.title]), one])).values(),
];
