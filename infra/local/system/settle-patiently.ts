import type { AdjustableClock } from '../cloud/clock.ts';
import type { Cloud } from '../cloud/cloud.ts';

const mostTries = 6;
/** Longer than any queue hides a message that failed, so that the next try comes at once. */
const tillNextTry = 10 * 60_000;

/**
 * Waits until all work is done, letting the cloud's time pass for what failed and waits for another try - a delivery that
 * a killed program still holds, for example. Throws when something is still left after several tries.
 */
export async function settlePatiently(
  cloud: Pick<Cloud, 'settle'>,
  clock: AdjustableClock,
  { patienceMilliseconds = 15_000 } = {},
): Promise<void> {
  for (let tries = 1; tries < mostTries; tries += 1) {
    if (await settles(cloud, patienceMilliseconds)) return;
    clock.advance(tillNextTry);
  }
  await cloud.settle(patienceMilliseconds);
}

async function settles(cloud: Pick<Cloud, 'settle'>, patienceMilliseconds: number): Promise<boolean> {
  try {
    await cloud.settle(patienceMilliseconds);
    return true;
  } catch {
    // Still busy: the last try is the one whose words are heard.
    return false;
  }
}
