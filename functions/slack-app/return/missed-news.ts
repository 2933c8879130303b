import { type ItemLines, linesOf } from '../../../shared/channels/item-lines.ts';
import { type Letter, letterOf } from '../../../shared/channels/letter.ts';
import { earlierItems } from '../../../shared/domain/earlier-items.ts';
import { goneItems } from '../../../shared/domain/gone-items.ts';
import { matchInterests } from '../../../shared/domain/match-alerts.ts';
import type { Sitting } from '../../../shared/domain/register/sitting.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import { shownItems } from '../../../shared/domain/shown-items.ts';
import type { Interest, Subscription } from '../../../shared/domain/subscription.ts';
import type { SlackAppDependencies, WatchedMunicipality } from '../dependencies.ts';

/** One thing that a channel was not told. */
export type MissedLine = { words: ItemLines; letter: Letter };

type Dependencies = Pick<SlackAppDependencies, 'watched' | 'historyOf' | 'sittings' | 'revisions' | 'publicUrl'>;

/** Something may be overdue for so long after its meeting (shared/domain/register, "overdue"). */
const looksBack = 92 * 86_400_000;

/** What these subscriptions would have been told since an instant (UTC), had they been told; oldest first. */
export const missedNews = async (
  subscriptions: readonly Subscription[],
  since: string,
  dependencies: Dependencies,
): Promise<MissedLine[]> => {
  const bySource = Map.groupBy(subscriptions, ({ sourceId }) => sourceId);
  const found = await Promise.all(
    dependencies.watched.map(async (municipality) => {
      const own = bySource.get(municipality.sourceId) ?? [];
      if (own.length === 0) return [];
      const revisions = await revisionsOf(municipality, since, dependencies);
      return Promise.all(revisions.map((revision) => linesIn(revision, { own, municipality }, dependencies)));
    }),
  );
  return found.flat(2).toSorted((one, other) => (one.letter.capturedAt < other.letter.capturedAt ? -1 : 1));
};

const revisionsOf = async (
  { sourceId }: WatchedMunicipality,
  since: string,
  { historyOf, revisions }: Dependencies,
): Promise<Revision[]> => {
  const from = new Date(Date.parse(since) - looksBack).toISOString();
  const { sittings } = await historyOf(sourceId);
  const recent = sittings.filter(({ startsAt }) => startsAt > from);
  return (await Promise.all(recent.map((sitting) => revisionsSince(sitting, since, revisions)))).flat();
};

/** Newest first, back to the last one that was captured before: revisions are numbered in the order of their capture. */
const revisionsSince = async (
  { meetingId }: Sitting,
  since: string,
  revisions: Dependencies['revisions'],
): Promise<Revision[]> => {
  const found: Revision[] = [];
  for (
    let revision = await revisions.latest(meetingId);
    revision !== null && revision.capturedAt >= since;
    revision = await revisions.get(meetingId, revision.number - 1)
  )
    if (!revision.silent) found.push(revision);
  return found;
};

const linesIn = async (
  revision: Revision,
  { own, municipality }: { own: readonly Subscription[]; municipality: WatchedMunicipality },
  { sittings, revisions, publicUrl }: Dependencies,
): Promise<MissedLine[]> => {
  const interests = own.flatMap(interestsOf);
  const watchedWords = interests.flatMap(({ wish }) => (wish.by === 'word' ? [wish.word] : []));
  const committees = await sittings.namesOf(municipality.sourceId, revision.meeting.committee);
  const gone = await goneItems(revision, revisions);
  const earlier = await earlierItems(revision, revisions);
  const shown = shownItems(revision.changes, revision.meeting, { watchedWords, committees, gone, earlier });
  const known = { municipality: municipality.municipality, sourceReadAt: null, publicUrl };
  const letter = letterOf({ revision, alert: { matches: matchInterests(shown, interests) } }, known);
  return linesOf(letter).map((words) => ({ words, letter }));
};

const interestsOf = ({ wishes, subscriptionId, subscriberId, via, kinds, cadence }: Subscription): Interest[] =>
  wishes.map((wish) => ({ subscriptionId, subscriberId, via, group: subscriberId, wish, kinds, cadence }));
