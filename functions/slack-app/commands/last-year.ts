import { foretasteOf } from '../../../shared/domain/foretaste.ts';
import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import type { Wanted } from './follow.ts';

/** Slack waits three seconds for the whole answer. */
const longestReading = 1000;

type Dependencies = Pick<SlackAppDependencies, 'historyOf' | 'within'>;

/**
 * " De sidste 12 måneder ville det have givet 31 beskeder." Nothing where there is nothing to count from, where it takes too
 * long, or where it fails: what was asked for is done all the same.
 */
export const lastYear = async ({ wish, municipality }: Wanted, dependencies: Dependencies): Promise<string> => {
  if (wish.by === 'case') return '';
  try {
    const history = await dependencies.within(longestReading, dependencies.historyOf(municipality.sourceId));
    if (history === null || history.sittings.length === 0) return '';
    const { alerts } = foretasteOf({ wishes: [wish], kinds: null }, history.sittings);
    // Words are looked for in titles and decisions here, and in the whole text later.
    return ` De sidste 12 måneder ville det have givet ${wish.by === 'word' ? 'mindst ' : ''}${counted(alerts)}.`;
  } catch (error) {
    log.warn('slack.no-preview', { reason: failureReason(error) });
    return '';
  }
};

const counted = (alerts: number): string => `${alerts} ${alerts === 1 ? 'besked' : 'beskeder'}`;
