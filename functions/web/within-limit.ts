import type { Context } from 'hono';
import { originLimit, previewLimit } from '../../shared/domain/sign-up-limit.ts';
import { log } from '../../shared/platform/log.ts';
import type { WebDependencies } from './web.ts';

/** Signing up and asking for one's link are counted together; looking at previews costs nothing of that. */
const limitsOf = { origin: originLimit, preview: previewLimit };

/** Whether more has come from this network within the hour than people in one place would ask for. */
export const isTooMany = async (
  context: Context,
  { limits, originOf, now }: Pick<WebDependencies, 'limits' | 'originOf' | 'now'>,
  by: keyof typeof limitsOf = 'origin',
): Promise<boolean> => {
  const { most, seconds } = limitsOf[by];
  const count = await limits.countOne({ by, value: originOf(context) }, { now: now(), seconds });
  if (count > most) log.info('sign-up.limited', { by });
  return count > most;
};
