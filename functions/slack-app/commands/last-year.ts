import { foretasteOf } from '../../../shared/domain/foretaste.ts';
import type { Sitting } from '../../../shared/domain/register/sitting.ts';
import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import type { SlackAppDependencies, WatchedMunicipality } from '../dependencies.ts';
import type { Wanted } from './follow.ts';

const year = 365 * 86_400_000;
/** Slack waits three seconds for the whole answer. */
const longestReading = 1000;

type Dependencies = Pick<SlackAppDependencies, 'sittings' | 'within' | 'now'>;

/**
 * " De sidste 12 måneder ville det have givet 31 beskeder." Nothing where there is nothing to count from, where it takes too
 * long, or where it fails: what was asked for is done all the same.
 */
export const lastYear = async ({ wish, municipality }: Wanted, dependencies: Dependencies): Promise<string> => {
  if (wish.by === 'case') return '';
  try {
    const sittings = await dependencies.within(longestReading, sittingsOf(municipality, dependencies));
    if (sittings === null || sittings.length === 0) return '';
    const { alerts } = foretasteOf({ wishes: [wish], kinds: null }, sittings);
    // Words are looked for in titles and decisions here, and in the whole text later.
    return ` De sidste 12 måneder ville det have givet ${wish.by === 'word' ? 'mindst ' : ''}${counted(alerts)}.`;
  } catch (error) {
    log.warn('slack.no-preview', { reason: failureReason(error) });
    return '';
  }
};

const counted = (alerts: number): string => `${alerts} ${alerts === 1 ? 'besked' : 'beskeder'}`;

const sittingsOf = async ({ sourceId }: WatchedMunicipality, { sittings, now }: Dependencies): Promise<Sitting[]> => {
  const after = new Date(now().getTime() - year).toISOString();
  const committees = await sittings.committeesOf(sourceId);
  const found = await Promise.all(committees.map((committee) => sittings.ofCommittee(sourceId, committee, { after })));
  // A committee that goes on with another's work brings the other's meetings too.
  return [...new Map(found.flat().map((sitting) => [sitting.meetingId, sitting])).values()];
};
