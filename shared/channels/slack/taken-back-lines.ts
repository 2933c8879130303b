import type { Alert } from '../../domain/alert.ts';
import { caseKeysOf } from '../../domain/case-thread.ts';
import { type ItemChange, isAboutItem } from '../../domain/change.ts';
import type { Revision } from '../../domain/revision.ts';
import type { Letter, LetterCorrection } from '../letter.ts';
import type { ButtonTarget } from './button-values.ts';

/** One thing taken back, as a channel gets it. */
export type TakenBackLine = {
  /** The same on every try: what is told is told once. */
  key: string;
  cases: string[];
  correction: LetterCorrection;
  /** What differs, for whoever wants to see it; null where there is no before and after. */
  target: ButtonTarget | null;
};

/** All that the letter takes back. */
export const takenBackLines = (
  letter: Letter,
  told: { alert: Alert; revision: Pick<Revision, 'changes'> },
): TakenBackLine[] =>
  letter.corrections.map((correction, index) => ({
    key: `correction.${index}`,
    cases: caseKeysOf(correction.wrote, told.alert.meetingId),
    correction,
    target: targetOf(correction.change, told),
  }));

const targetOf = (
  correcting: ItemChange,
  { alert, revision }: { alert: Alert; revision: Pick<Revision, 'changes'> },
): ButtonTarget | null => {
  if (!('before' in correcting)) return null;
  const { alertId, meetingId, corrects } = alert;
  const found = corrects.find(({ change }) => isSame(revision.changes[change], correcting));
  return found === undefined ? null : { alertId, meetingId, revision: alert.revision, change: found.change };
};

const isSame = (one: Revision['changes'][number] | undefined, other: ItemChange): boolean =>
  one !== undefined &&
  isAboutItem(one) &&
  one.kind === other.kind &&
  one.path === other.path &&
  one.item.number === other.item.number &&
  one.item.title === other.item.title;
