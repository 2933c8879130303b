import type { SourceId, SubscriberId } from '../../shared/domain/ids.ts';
import { type ShownItem, shownItems } from '../../shared/domain/match-alerts.ts';
import { sourceOfMeeting } from '../../shared/domain/meeting-id.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { type Interest, type Subscriptions, wishKey } from '../../shared/domain/subscription.ts';

/** Interests that stand in the installation's configuration, and where they are told. */
export type ConfiguredInterest = Interest & { sourceId: SourceId; channel: string };

export type Interested = {
  shown: ShownItem[];
  /** A list of its own for each subscriber: nobody's alert can hold what another asked for. */
  interests: Map<SubscriberId, Interest[]>;
};

/** What the revision's changed items show, and who asked for any of it. */
export const findInterested = async (
  revision: Revision,
  {
    subscriptions,
    sittings,
    configured,
  }: {
    subscriptions: Pick<Subscriptions, 'interestedIn' | 'watchedWords'>;
    sittings: Pick<Sittings, 'namesOf'>;
    configured: readonly ConfiguredInterest[];
  },
): Promise<Interested> => {
  const source = sourceOfMeeting(revision.meetingId);
  const here = configured.filter(({ sourceId }) => sourceId === source);
  const words = [
    ...(await subscriptions.watchedWords(source)),
    ...here.flatMap(({ wish }) => (wish.by === 'word' ? [wish.word] : [])),
  ];
  const committees = await sittings.namesOf(source, revision.meeting.committee);
  const shown = shownItems(revision.changes, revision.meeting, { watchedWords: [...new Set(words)], committees });
  const wishes = [...new Map(shown.flatMap((item) => item.wishes).map((wish) => [wishKey(wish), wish])).values()];
  const asked = new Set(wishes.map(wishKey));
  const interests: Interest[] = [
    ...(wishes.length === 0 ? [] : await subscriptions.interestedIn(source, wishes)),
    ...here.filter(({ wish }) => asked.has(wishKey(wish))),
  ];
  return { shown, interests: Map.groupBy(interests, ({ subscriberId }) => subscriberId) };
};
