import { awaitedCommittee, awaitedCommittees, committeeSentTo } from './awaited-committees.ts';
import { type CaseHistory, inDateOrder, lineOf, treatmentsIn } from './case-history.ts';
import { couldBeOneCommittee, isCouncil, isEconomyCommittee } from './committee-line.ts';
import { daysAfter } from './danish-calendar.ts';
import { isFinal, isWithdrawn, putOffKind } from './item-decisions.ts';
import { ownTreatments } from './own-treatments.ts';
import type { CameBack, RegisterEntry } from './register-entry.ts';
import { alike, caseKey, saysWhichCase, titleLikeness, veryAlike } from './same-case.ts';
import { titleDays } from './same-title.ts';
import type { Treatment } from './sitting.ts';

/** The first later treatment that is this entry's case come back, or null. */
export const findReturn = (entry: RegisterEntry, history: CaseHistory): CameBack | null => {
  const numbered = first(byNumber(entry, history).filter(isTreated), entry.title);
  if (numbered !== null) return cameBack(numbered, { foundBy: 'case-number', sure: 1 });
  const titled = first(byTitle(entry, history).filter(isTreated), entry.title);
  return titled === null
    ? null
    : cameBack(titled, { foundBy: 'title', sure: 0.9 * titleLikeness(titled.item.title, entry.title) });
};

/** The last sitting whose agenda had the case, and which took it off again; null where there is none. */
export const lastWithdrawal = (entry: RegisterEntry, history: CaseHistory): Treatment | null =>
  inDateOrder([...byNumber(entry, history), ...byTitle(entry, history)].filter((one) => !isTreated(one))).at(-1) ??
  null;

const isTreated = ({ item }: Treatment): boolean => !isWithdrawn(item);

/** Later treatments under the entry's number, where the case may come back. */
const byNumber = (entry: RegisterEntry, { treatments }: CaseHistory): Treatment[] => {
  const key = caseKey(entry.caseNumber);
  if (key === '') return [];
  const ofCase = treatments.filter(({ item }) => caseKey(item.caseNumber) === key);
  const places = placesOfReturn(entry, ofCase);
  return ownTreatments(entry, ofCase).filter((one) => isLater(one, entry) && places(one));
};

/** Of several items of the first sitting the most alike. */
const first = (found: readonly Treatment[], title: string): Treatment | null => {
  const ordered = inDateOrder(found);
  const sitting = ordered.filter(({ meetingId }) => meetingId === ordered[0]?.meetingId);
  return (
    sitting.sort((left, right) => titleLikeness(right.item.title, title) - titleLikeness(left.item.title, title))[0] ??
    null
  );
};

const isLater = ({ startsAt, cancelled, meetingId }: Treatment, entry: RegisterEntry): boolean =>
  startsAt > entry.postponedAt && meetingId !== entry.meetingId && !cancelled;

/** Where the same number is the case come back: other committees may treat it meanwhile. */
const placesOfReturn = (entry: RegisterEntry, ofCase: readonly Treatment[]): ((one: Treatment) => boolean) => {
  const named = [entry.committee, awaitedCommittee(entry), committeeSentTo(entry) ?? entry.committee];
  const cameFrom = entry.kind === 'sent-back' ? committeesBefore(entry, ofCase) : [];
  const anyFieldCommittee = entry.kind === 'sent-back' && isSentToFieldCommittee(entry);
  return (one) =>
    [...named, ...cameFrom].some((committee) => couldBeOneCommittee(committee, one.committee)) ||
    (anyFieldCommittee && !isCouncil(one.committee) && !isEconomyCommittee(one.committee)) ||
    // What the council has decided is no longer waited for, whoever put it off.
    (entry.kind !== 'promised' && isCouncil(one.committee) && isFinal(one.item) && isAlike(one, entry));
};

const isAlike = ({ item }: Treatment, { title }: RegisterEntry): boolean => titleLikeness(item.title, title) >= alike;

const fieldCommittee = /(?:til|i) fagudvalg(?:et|ene)?(?!\p{L})/iu;
const isSentToFieldCommittee = ({ referredTo, quotes }: RegisterEntry): boolean =>
  /^fagudvalg/iu.test(referredTo ?? '') || quotes.some((quote) => fieldCommittee.test(quote.slice(0, 600)));

/** Committees that had passed the case on to this one: it is sent back to where it came from. */
const committeesBefore = (entry: RegisterEntry, ofCase: readonly Treatment[]): string[] => {
  const before = ofCase.filter(({ startsAt, cancelled }) => startsAt < entry.postponedAt && !cancelled);
  const last = new Map(before.map((one) => [one.committee, one]));
  return [...last.values()].filter(({ item }) => putOffKind(item) === null).map(({ committee }) => committee);
};

/** The same or a very like title at the committee it is waited for at, under a number that is new since. */
const byTitle = (entry: RegisterEntry, { sittings }: CaseHistory): Treatment[] => {
  if (entry.standing || !saysWhichCase(entry.title)) return [];
  const lines = awaitedCommittees(entry).flatMap((committee) => lineOf(committee, sittings));
  const known = new Set(
    lines.filter(({ startsAt }) => startsAt <= entry.postponedAt).flatMap((sitting) => sitting.items.map(numberOf)),
  );
  const until = daysAfter(entry.postponedAt.slice(0, 10), titleDays);
  return lines
    .filter(({ startsAt }) => startsAt < until)
    .flatMap(treatmentsIn)
    .filter((one) => isLater(one, entry) && titleLikeness(one.item.title, entry.title) >= veryAlike)
    .filter(({ item }) => isOtherNumber(numberOf(item), caseKey(entry.caseNumber)) && !isKnown(numberOf(item), known));
};

const numberOf = ({ caseNumber }: Pick<Treatment['item'], 'caseNumber'>): string => caseKey(caseNumber);
const isOtherNumber = (number: string, own: string): boolean => number === '' || own === '' || number !== own;
const isKnown = (number: string, known: ReadonlySet<string>): boolean => number !== '' && known.has(number);

export const cameBack = (
  { meetingId, committee, startsAt, item }: Treatment,
  found: Pick<CameBack, 'foundBy' | 'sure'>,
): CameBack => ({
  meetingId,
  committee,
  startsAt,
  itemNumber: item.number,
  caseNumber: item.caseNumber,
  ...found,
  sure: Math.round(found.sure * 100) / 100,
  decision: item.decision === null ? null : { kind: item.decision.kind, text: item.decision.text },
});
