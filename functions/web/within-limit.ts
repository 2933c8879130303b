import type { Context } from 'hono';
import { originLimit } from '../../shared/domain/sign-up-limit.ts';
import { log } from '../../shared/platform/log.ts';
import type { WebDependencies } from './web.ts';

/** Whether more has come from this network within the hour than people in one place would ask for. */
export const isTooMany = async (
  context: Context,
  { limits, originOf, now }: Pick<WebDependencies, 'limits' | 'originOf' | 'now'>,
): Promise<boolean> => {
  const { most, seconds } = originLimit;
  const count = await limits.countOne({ by: 'origin', value: originOf(context) }, { now: now(), seconds });
  if (count > most) log.info('sign-up.limited', { by: 'origin' });
  return count > most;
};
