import type { FindMeetingsRequest } from '../../shared/contracts/find-meetings-request.ts';
import type { ListedPublication } from '../../shared/domain/publication.ts';
import { isResting, newSourceState, type SourceState } from '../../shared/domain/source-state.ts';
import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';
import { workThrough } from '../../shared/platform/work-through.ts';
import type { OpenedSource } from '../../shared/sources/open-watched-sources.ts';
import { asksForRestUntil, type Problem, problemInWords } from '../../shared/sources/problem.ts';
import { askForLooks } from './ask-for-looks.ts';
import type { FindMeetingsDependencies } from './dependencies.ts';
import { doubtList } from './doubt-list.ts';
import { recordListed } from './record-listed.ts';

/** Reads every source's list and asks for a look at each publication that is new, changed, or due for another look. */
export const makeFindMeetings =
  (dependencies: FindMeetingsDependencies) =>
  async (request: FindMeetingsRequest): Promise<void> => {
    // Most hosts are one vendor's: at most five at once. One source's failure does not keep the others from being read.
    await workThrough(
      dependencies.sources,
      (opened) => findMeetingsOf(opened, request, dependencies).catch(noteFailure(opened)),
      { atOnce: 5, what: 'sources' },
    );
  };

const noteFailure =
  ({ sourceId }: OpenedSource) =>
  (error: unknown): never => {
    log.error('source.failed', { sourceId, reason: failureReason(error) });
    throw error;
  };

const findMeetingsOf = async (
  opened: OpenedSource,
  request: FindMeetingsRequest,
  dependencies: FindMeetingsDependencies,
): Promise<void> => {
  const until = await dependencies.states.restsUntil(opened.sourceId);
  if (isResting(until, dependencies.now())) return log.info('source.rests', { sourceId: opened.sourceId, until });
  const state = (await dependencies.states.get(opened.sourceId)) ?? newSourceState(opened.sourceId);
  const list = await opened.source.listPublications();
  if (!list.ok) return noteProblem(state, list.problem, dependencies);
  const doubted = await doubtList(state, list.value, dependencies);
  if (doubted !== 'believed') return askForKnown(opened, { doubted, request }, dependencies);
  const records = await recordListed(list.value, state, dependencies);
  await askForLooks(opened, { records, ...request }, dependencies);
  if (state.doubtedSince !== null)
    await dependencies.quarantine.letGo({ sourceId: opened.sourceId, publicationId: null });
  // Last: until the first list is recorded whole, what it shows is still the silent baseline.
  await noteRead(state, list.value, dependencies);
};

/** A list that a person dropped may be shown for long: what we know of is looked at meanwhile as if it had not come. */
const askForKnown = async (
  opened: OpenedSource,
  { doubted, request }: { doubted: 'held' | 'dropped'; request: FindMeetingsRequest },
  dependencies: FindMeetingsDependencies,
): Promise<void> => {
  if (doubted === 'held') return;
  const known = await dependencies.records.ofSource(opened.sourceId);
  const records = known.filter(({ unlistedAt }) => unlistedAt === null);
  await askForLooks(opened, { records, ...request }, dependencies);
};

const noteProblem = async (
  state: SourceState,
  problem: Problem,
  { states, now }: FindMeetingsDependencies,
): Promise<void> => {
  log.warn('source.problem', { sourceId: state.sourceId, kind: problem.kind });
  const until = asksForRestUntil(problem, now());
  if (until !== null) await states.letRest(state.sourceId, until);
  await states.put({ ...state, lastProblem: { at: now().toISOString(), words: problemInWords(problem) } });
};

const noteRead = async (
  state: SourceState,
  list: readonly ListedPublication[],
  { states, now }: FindMeetingsDependencies,
): Promise<void> => {
  const at = now().toISOString();
  await states.put({
    ...state,
    firstReadAt: state.firstReadAt ?? at,
    lastReadAt: at,
    listed: list.length,
    doubtedSince: null,
    lastProblem: null,
  });
};
