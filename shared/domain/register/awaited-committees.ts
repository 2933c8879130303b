import { couldBeOneCommittee } from './committee-line.ts';
import type { RegisterEntry } from './register-entry.ts';

type Waiting = Pick<RegisterEntry, 'committee' | 'until' | 'referredTo'>;

const namedMeetings: readonly [RegExp, string][] = [
  [/byråd|kommunalbestyrelse|borgerrepræsentation/iu, 'Byrådet'],
  [/økonomiudvalg/iu, 'Økonomiudvalget'],
];
const noCommittee = /^(?:administrationen|forvaltningen|budgetforhandlingerne|fagudvalg(?:et|ene)?)$|behandling$/iu;

/** The committee whose meeting the words "næste møde" mean: the one they name, or the entry's own. */
export const awaitedCommittee = ({ committee, until }: Waiting): string => {
  const named = namedMeetings.find(([words]) => words.test((until ?? '').slice(0, 200)))?.[1];
  return named === undefined || couldBeOneCommittee(named, committee) ? committee : named;
};

/** Every committee to which the case may come back by its title alone. */
export const awaitedCommittees = (entry: Waiting): string[] => {
  const to = committeeSentTo(entry);
  return [...new Set([entry.committee, awaitedCommittee(entry), ...(to === null ? [] : [to])])];
};

/** The committee that a case was sent back to by name; null where it names none. */
export const committeeSentTo = ({ referredTo }: Pick<RegisterEntry, 'referredTo'>): string | null =>
  referredTo === null || noCommittee.test(referredTo) ? null : referredTo;
