import { readerOf } from '../../shared/domain/alert.ts';
import { earlierItems } from '../../shared/domain/earlier-items.ts';
import { goneItems } from '../../shared/domain/gone-items.ts';
import type { SourceId, SubscriberId } from '../../shared/domain/ids.ts';
import { answeredInterests } from '../../shared/domain/match-alerts.ts';
import { sourceOfMeeting } from '../../shared/domain/meeting-id.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import type { Revision, Revisions } from '../../shared/domain/revision.ts';
import { type ShownItem, shownItems } from '../../shared/domain/shown-items.ts';
import { distinctWishes, type Interest, type Interests, wishKey } from '../../shared/domain/subscription.ts';

/** Interests that stand in the installation's configuration. */
export type ConfiguredInterest = Interest & { sourceId: SourceId };

export type Interested = {
  shown: ShownItem[];
  /** A list of its own for each reader: nobody's alert can hold what another asked for. Never an empty one. */
  interests: Map<SubscriberId, Interest[]>;
};

type InterestedDependencies = {
  revisions: Pick<Revisions, 'get' | 'latest'>;
  subscriptions: Interests;
  sittings: Pick<Sittings, 'namesOf'>;
  configured: readonly ConfiguredInterest[];
};

/** What the revision's changed items show, and who asked for any of it. */
export const findInterested = async (revision: Revision, dependencies: InterestedDependencies): Promise<Interested> => {
  const { revisions, subscriptions, sittings } = dependencies;
  const source = sourceOfMeeting(revision.meetingId);
  const configured = dependencies.configured.filter(({ sourceId }) => sourceId === source);
  const watchedWords = withConfigured(await subscriptions.watchedWords(source), configured);
  const committees = await sittings.namesOf(source, revision.meeting.committee);
  const gone = await goneItems(revision, revisions);
  const earlier = await earlierItems(revision, revisions);
  const shown = shownItems(revision.changes, revision.meeting, { watchedWords, committees, gone, earlier });
  const wishes = distinctWishes(shown.flatMap((item) => item.wishes));
  const asked = new Set(wishes.map(wishKey));
  const followed = wishes.length === 0 ? [] : await subscriptions.interestedIn(source, wishes);
  const found: Interest[] = [...followed, ...configured.filter(({ wish }) => asked.has(wishKey(wish)))];
  return {
    shown,
    interests: Map.groupBy(answeredInterests(shown, found), readerOf),
  };
};

/** The list itself where nothing is added: its order for searching is made once a list. */
const withConfigured = (words: string[], configured: readonly ConfiguredInterest[]): string[] => {
  const known = new Set(words);
  const more = configured.flatMap(({ wish }) => (wish.by === 'word' && !known.has(wish.word) ? [wish.word] : []));
  return more.length === 0 ? words : [...new Set([...words, ...more])];
};
