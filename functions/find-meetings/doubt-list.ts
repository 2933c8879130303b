import { whyListImplausible } from '../../shared/domain/plausibility.ts';
import type { ListedPublication } from '../../shared/domain/publication.ts';
import { type HeldList, placeOf, standingOf } from '../../shared/domain/quarantine.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import { log } from '../../shared/platform/log.ts';
import { sha256 } from '../../shared/platform/sha256.ts';
import type { FindMeetingsDependencies } from './dependencies.ts';

/** Whether a source's list is believed; one that is hard to believe is held until somebody or a second look says so. */
export const doubtList = async (
  state: SourceState,
  list: readonly ListedPublication[],
  { quarantine, states, now }: FindMeetingsDependencies,
): Promise<'believed' | 'held' | 'dropped'> => {
  const why = whyListImplausible(state.listed, list);
  if (why === null) return 'believed';
  const at = now().toISOString();
  const doubted = asHeld(state, { list, why, at });
  const held = await quarantine.at(placeOf(doubted));
  const standing = standingOf(doubted.key, { held, now: now() });
  if (standing === 'believed') return standing;
  log.warn('source.held', { sourceId: state.sourceId, standing });
  const doubtedSince = standing === 'new' ? at : (held?.firstSeenAt ?? at);
  await states.put({ ...state, doubtedSince, lastProblem: { at, words: `implausible: ${why}` } });
  // Last: whatever is held has a doubt noted with the source, and goes with it.
  if (standing === 'new') await quarantine.hold(doubted);
  return standing === 'dropped' ? 'dropped' : 'held';
};

const asHeld = (
  { sourceId, listed }: SourceState,
  { list, why, at }: { list: readonly ListedPublication[]; why: string; at: string },
): HeldList => ({
  what: 'list',
  sourceId,
  why,
  key: sha256(
    list
      .map(({ publicationId }) => publicationId)
      .sort()
      .join('\n'),
  ),
  firstSeenAt: at,
  counted: { before: listed, after: list.length },
  verdict: null,
});
