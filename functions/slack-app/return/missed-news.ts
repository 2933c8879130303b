import { type ItemLines, linesOf } from '../../../shared/channels/item-lines.ts';
import { type Letter, letterOf } from '../../../shared/channels/letter.ts';
import { alertIdOf } from '../../../shared/domain/alert.ts';
import { isToBeSent } from '../../../shared/domain/delivery.ts';
import { earlierItems } from '../../../shared/domain/earlier-items.ts';
import { goneItems } from '../../../shared/domain/gone-items.ts';
import { subscriberId } from '../../../shared/domain/ids.ts';
import { matchInterests } from '../../../shared/domain/match-alerts.ts';
import { readHistory } from '../../../shared/domain/register/kept-history.ts';
import type { Sitting } from '../../../shared/domain/register/sitting.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import { shownItems } from '../../../shared/domain/shown-items.ts';
import type { Interest, Subscription } from '../../../shared/domain/subscription.ts';
import type { SlackAppDependencies, WatchedMunicipality } from '../dependencies.ts';

/** One thing that a channel was not told. */
export type MissedLine = { words: ItemLines; letter: Letter };

type Resting = { channel: string; own: readonly Subscription[]; since: string };
type Of = Resting & { municipality: WatchedMunicipality };
type Dependencies = Pick<SlackAppDependencies, 'watched' | 'sittings' | 'revisions' | 'outbox' | 'publicUrl'>;

/** Something may be overdue for so long after its meeting (shared/domain/register, "overdue"). */
const looksBack = 92 * 86_400_000;

/** What these subscriptions of a channel would have been told since an instant (UTC), had they been told; oldest first. */
export const missedNews = async ({ own, ...resting }: Resting, dependencies: Dependencies): Promise<MissedLine[]> => {
  const bySource = Map.groupBy(own, ({ sourceId }) => sourceId);
  const found = await Promise.all(
    dependencies.watched.map(async (municipality) => {
      const of = { ...resting, own: bySource.get(municipality.sourceId) ?? [], municipality };
      if (of.own.length === 0) return [];
      const revisions = await revisionsOf(of, dependencies);
      return Promise.all(revisions.map((revision) => missedIn(revision, of, dependencies)));
    }),
  );
  return found.flat(2).toSorted((one, other) => (one.letter.capturedAt < other.letter.capturedAt ? -1 : 1));
};

/** Of the meetings as they stand at this moment: one that came while the channel rested must not be missed. */
const revisionsOf = async (
  { municipality: { sourceId }, since, channel }: Of,
  { sittings, revisions, outbox }: Dependencies,
): Promise<Revision[]> => {
  const recent = await readHistory(sourceId, sittings, new Date(Date.parse(since) - looksBack).toISOString());
  const found = (await Promise.all(recent.sittings.map((sitting) => revisionsSince(sitting, since, revisions)))).flat();
  const isOut = await Promise.all(found.map((revision) => isBroughtOut(revision, channel, outbox)));
  return found.filter((_, index) => !isOut[index]);
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

/**
 * Whether the channel was told, or is about to be. What was captured while it rested and is raised only after its return has
 * nothing in the ledger yet, so that it is listed here and comes as a message too: told twice rather than never, because nothing
 * shows whether it will be raised with or without the channel.
 */
const isBroughtOut = async (
  { meetingId, number }: Revision,
  channel: string,
  outbox: Dependencies['outbox'],
): Promise<boolean> => {
  const delivery = await outbox.deliveryOf(alertIdOf(meetingId, number, subscriberId(`slack.${channel}`)));
  return delivery !== null && (delivery.status === 'accepted' || isToBeSent(delivery));
};

const missedIn = async (
  revision: Revision,
  { own, municipality }: Of,
  { sittings, revisions, publicUrl }: Dependencies,
): Promise<MissedLine[]> => {
  const interests = own.flatMap(interestsOf);
  const watchedWords = interests.flatMap(({ wish }) => (wish.by === 'word' ? [wish.word] : []));
  const committees = await sittings.namesOf(municipality.sourceId, revision.meeting.committee);
  const gone = await goneItems(revision, revisions);
  const earlier = await earlierItems(revision, revisions);
  const shown = shownItems(revision.changes, revision.meeting, { watchedWords, committees, gone, earlier });
  const matches = matchInterests(shown, interests);
  const known = { municipality: municipality.municipality, sourceReadAt: null, publicUrl };
  const letter = letterOf({ revision, alert: { matches } }, known);
  return linesOf(letter).map((words) => ({ words, letter }));
};

const interestsOf = ({ wishes, subscriptionId, subscriberId: id, via, kinds, cadence }: Subscription): Interest[] =>
  wishes.map((wish) => ({ subscriptionId, subscriberId: id, via, group: id, wish, kinds, cadence }));
