import type { SoftBounces } from './delivery.ts';

const enoughBounces = 5;
const longEnoughMilliseconds = 7 * 86_400_000;

/** Whether an address that is there has not been reached for so long that writing to it harms more than it helps. */
export const isOutOfReach = ({ count, since }: SoftBounces, now: Date): boolean =>
  count >= enoughBounces && now.getTime() - Date.parse(since) >= longEnoughMilliseconds;
