/** What somebody is counted by. It is kept as a keyed hash only, and for as long as it counts. */
export type Counted = { by: 'origin' | 'preview' | 'address'; value: string };
/** Fixed windows of that many seconds, by the clock. */
export type Window = { now: Date; seconds: number };

export type SignUpLimits = {
  /** Counts one more, and answers how many there are in this window by now. */
  countOne(counted: Counted, window: Window): Promise<number>;
  /** How many there are in this window, with none added. */
  countOf(counted: Counted, window: Window): Promise<number>;
};

/** From one network. */
export const originLimit = { most: 20, seconds: 3600 };
export const previewLimit = { most: 60, seconds: 3600 };
/** For one address. */
export const addressLimit = { most: 5, seconds: 86_400 };

/** The number of the window that the instant lies in. */
export const windowOf = ({ now, seconds }: Window): number => Math.floor(now.getTime() / 1000 / seconds);
