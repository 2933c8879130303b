import type { Revision } from '../../shared/domain/revision.ts';
import { isConfirmedBy, unconfirmedIn } from './absences-so-far.ts';
import { addFollowUp } from './add-revision.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';
import type { Reading } from './reading.ts';

/** Tells, once, of items that a second look half an hour later does not find either. */
export const confirmAbsences = async (
  reading: Reading,
  latest: Revision,
  dependencies: CaptureRevisionDependencies,
): Promise<void> => {
  const unconfirmed = await unconfirmedIn(latest, dependencies);
  if (unconfirmed.absences.length === 0 || !isConfirmedBy(reading, unconfirmed, dependencies.now())) return;
  const changes = unconfirmed.absences.map((absence) => ({ ...absence, confirmed: true }));
  await addFollowUp(reading, { latest, changes }, dependencies);
};
