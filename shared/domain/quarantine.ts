import type { MeetingId, PublicationId, SourceId } from './ids.ts';
import type { PublicationOfSitting } from './merge-publications.ts';
import { isSecondLook } from './plausibility.ts';
import type { Evidence } from './revision.ts';

/** What a person made of something held. */
export type Verdict = 'released' | 'dropped';

type Doubt = {
  sourceId: SourceId;
  /** In our own words; never text of the page. */
  why: string;
  /** Equal keys: the site says the very same again. */
  key: string;
  /** UTC instant. */
  firstSeenAt: string;
  /** Items of the meeting, or publications of the list: how many there were, and how many there seem to be. */
  counted: { before: number; after: number };
  verdict: Verdict | null;
};

/** A capture that was hard to believe, as it was seen. */
export type HeldCapture = Doubt & {
  what: 'capture';
  publicationId: PublicationId;
  meetingId: MeetingId;
  content: PublicationOfSitting;
  evidence: Evidence;
};
/** A source's list that was hard to believe. */
export type HeldList = Doubt & { what: 'list' };
export type Held = HeldCapture | HeldList;

/** Whose doubt it is: a source's list and each of its publications are held at most once. */
export type HeldPlace = { sourceId: SourceId; publicationId: PublicationId | null };

export const placeOf = (held: Held): HeldPlace => ({
  sourceId: held.sourceId,
  publicationId: held.what === 'capture' ? held.publicationId : null,
});

export type Quarantine = {
  /** Everything that is held, of all sources. */
  all(): Promise<Held[]>;
  at(place: HeldPlace): Promise<Held | null>;
  /** Takes the place of what was held there before. */
  hold(held: Held): Promise<void>;
  /** Writes a person's verdict, unless something else is held there by now, or nothing. */
  judge(held: Held, verdict: Verdict): Promise<'judged' | 'no-longer-held'>;
  letGo(place: HeldPlace): Promise<void>;
};

/** `new`: the site says something else than what is held, or nothing is. */
export type Standing = 'new' | 'held' | 'dropped' | 'believed';

/**
 * How something doubted stands, seen beside what is held in its place: released by a person it is believed at once, dropped
 * it never is, and left alone it is when a look at least half an hour after the first says the same.
 */
export const standingOf = (key: string, { held, now }: { held: Held | null; now: Date }): Standing => {
  if (held === null || held.key !== key) return 'new';
  if (held.verdict !== null) return held.verdict === 'released' ? 'believed' : 'dropped';
  return isSecondLook(held.firstSeenAt, now) ? 'believed' : 'held';
};
