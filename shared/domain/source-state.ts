import type { SourceId } from './ids.ts';

/** How we stand with one source. Instants are ISO 8601; null until it has happened. */
export type SourceState = {
  sourceId: SourceId;
  firstReadAt: string | null;
  lastReadAt: string | null;
  /** How many publications the list showed at the last good look. */
  listed: number;
  /** In our own words; never text of the page. */
  lastProblem: { at: string; words: string } | null;
};

export type SourceStates = {
  get(sourceId: SourceId): Promise<SourceState | null>;
  put(state: SourceState): Promise<void>;
};
