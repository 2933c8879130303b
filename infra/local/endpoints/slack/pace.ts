/** Slack's "special" tier of chat.postMessage: about one message a second in each channel. */
export type Pace = {
  /** Seconds to wait (whole, as in Retry-After) before the channel takes another; null when it takes one now. */
  secondsToWait(channel: string): number | null;
};

/** Never refuses. */
export const anyPace: Pace = { secondsToWait: () => null };

/** Refuses a second message to a channel within one second of the last that it took. */
export function oneASecond(now: () => Date): Pace {
  const lastTaken = new Map<string, number>();
  return {
    secondsToWait(channel) {
      const left = (lastTaken.get(channel) ?? Number.NEGATIVE_INFINITY) + 1000 - now().getTime();
      if (left > 0) return Math.ceil(left / 1000);
      lastTaken.set(channel, now().getTime());
      return null;
    },
  };
}
