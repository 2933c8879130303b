import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';
import type { CommitteesOf } from './kept-committees.ts';
import type { WatchedMunicipality } from './pages/front-page.ts';
import type { WebDependencies } from './web.ts';

type Known = Pick<WebDependencies, 'watched' | 'states'> & { committeesOf: CommitteesOf };

/** The municipalities that can be followed, how freshly each was read, and its committees as a hint. */
export const watchedNow = ({ watched, states, committeesOf }: Known): Promise<WatchedMunicipality[]> =>
  Promise.all(
    watched.map(async ({ sourceId, municipality }) => {
      const [state, committees] = await Promise.all([states.get(sourceId), hinted(committeesOf(sourceId))]);
      const readAt = state?.lastReadAt ?? null;
      return { sourceId, municipality, readAt, problem: (state?.lastProblem ?? null) !== null, committees };
    }),
  );

/** A hint is no reason to show no form. */
const hinted = async (committees: Promise<string[]>): Promise<string[]> => {
  try {
    return await committees;
  } catch (error) {
    log.warn('front-page.no-committees', { reason: failureReason(error) });
    return [];
  }
};
