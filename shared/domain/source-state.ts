import type { SourceId } from './ids.ts';

/** How we stand with one source. Instants are ISO 8601; null until it has happened. */
export type SourceState = {
  sourceId: SourceId;
  firstReadAt: string | null;
  lastReadAt: string | null;
  /** How many publications the list showed at the last good look. */
  listed: number;
  /** Since when the list is hard to believe; held until a later look says the same. */
  doubtedSince: string | null;
  /** In our own words; never text of the page. */
  lastProblem: { at: string; words: string } | null;
};

export type SourceStates = {
  get(sourceId: SourceId): Promise<SourceState | null>;
  put(state: SourceState): Promise<void>;
  /** The site asked us to stay away until this instant (ISO 8601). */
  letRest(sourceId: SourceId, until: string): Promise<void>;
  /** Until when the site is left alone, also when that is past; null when it never asked for it. */
  restsUntil(sourceId: SourceId): Promise<string | null>;
};

/** Whether a site is to be left alone now. */
export const isResting = (until: string | null, now: Date): boolean =>
  until !== null && now.getTime() < Date.parse(until);

export const newSourceState = (sourceId: SourceId): SourceState => ({
  sourceId,
  firstReadAt: null,
  lastReadAt: null,
  listed: 0,
  doubtedSince: null,
  lastProblem: null,
});
