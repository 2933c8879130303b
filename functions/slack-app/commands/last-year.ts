import { foretasteOf } from '../../../shared/domain/foretaste.ts';
import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import type { TimeLimit } from '../time-limit.ts';
import type { Wanted } from './follow.ts';

type Dependencies = Pick<SlackAppDependencies, 'historyOf'>;

/**
 * " De sidste 12 måneder ville det have givet 31 beskeder." Nothing where there is nothing to count from, where no time
 * is left, or where it fails: what was asked for is done all the same.
 */
export const lastYear = async (
  { wish, municipality }: Wanted,
  limit: TimeLimit,
  { historyOf }: Dependencies,
): Promise<string> => {
  if (wish.by === 'case') return '';
  try {
    const history = await limit(() => historyOf(municipality.sourceId));
    if (history === null || history.sittings.length === 0) return '';
    const { alerts } = foretasteOf({ wishes: [wish], kinds: null }, history.sittings);
    // Words are looked for in titles and decisions here, and in the whole text later.
    if (wish.by === 'word' && alerts === 0)
      return ' De sidste 12 måneder står ordet ikke i punkternes titler og beslutninger; vi leder også i resten af teksten.';
    if (alerts === 0) return ' De sidste 12 måneder har vi ikke læst noget, der ville have givet en besked.';
    return ` De sidste 12 måneder ville det have givet mindst ${counted(alerts)}.`;
  } catch (error) {
    log.warn('slack.no-preview', { reason: failureReason(error) });
    return '';
  }
};

const counted = (alerts: number): string => `${alerts} ${alerts === 1 ? 'besked' : 'beskeder'}`;
