import { type CaseHistory, lineOf } from './case-history.ts';
import { fallingDue, isStandingPromise } from './fall-due.ts';
import { findReturn } from './find-return.ts';
import { countPutOffs, findDecided } from './follow-chain.ts';
import type { RegisterEntry } from './register-entry.ts';
import { isStanding } from './standing-item.ts';

/**
 * An entry as it stands at `now` (UTC instant), told afresh from what is known of its case: neither the order in which
 * meetings were captured nor what was thought of it before counts.
 */
export const judgeEntry = (opened: RegisterEntry, history: CaseHistory, now: string): RegisterEntry => {
  const before = lineOf(opened.committee, history.sittings).filter(({ startsAt }) => startsAt < opened.postponedAt);
  const entry = { ...opened, standing: isStanding(opened, before) };
  const returned = isStandingPromise(entry) ? null : findReturn(entry, history);
  const decided = returned === null ? null : findDecided(entry, returned, history);
  return {
    ...entry,
    ...countPutOffs(entry, returned, history),
    returned,
    decided,
    ...(returned === null ? waiting(entry, history, now) : notWaiting(decided !== null)),
  };
};

type Standing = Pick<RegisterEntry, 'status' | 'overdue' | 'checkAt'>;

const notWaiting = (isDecided: boolean): Standing => ({
  status: isDecided ? 'decided' : 'returned',
  overdue: null,
  checkAt: null,
});

const waiting = (entry: RegisterEntry, history: CaseHistory, now: string): Standing => {
  const due = fallingDue(entry, history);
  if (due !== null && due.at <= now) return { status: 'overdue', overdue: due, checkAt: null };
  return { status: 'open', overdue: null, checkAt: due?.at ?? null };
};
