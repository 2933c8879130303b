import type { Alert, TakesBack } from '../domain/alert.ts';
import { type ItemChange, isAboutItem } from '../domain/change.ts';
import { type Delivery, isHeard, type Outbox } from '../domain/delivery.ts';
import type { AlertId } from '../domain/ids.ts';
import type { Revision, Revisions } from '../domain/revision.ts';
import { takenBackOf, toldPositions } from '../domain/take-back.ts';
import { type ToldItem, toldItems } from '../domain/telling.ts';
import type { LetterCorrection } from './letter.ts';
import { messagesBefore } from './messages-before.ts';
import { mustBeThere } from './must-be-there.ts';

export type CorrectionStores = {
  outbox: Pick<Outbox, 'alert' | 'deliveryOf'>;
  revisions: Pick<Revisions, 'get'>;
};

/** The alert whose corrections are looked up, and all that go out in the same message. */
type Looked = { alert: Alert; revision: Revision; together: ReadonlySet<AlertId> };
type FoundCorrections = {
  corrections: LetterCorrection[];
  follows: Delivery[];
  isEarly: boolean;
};

/** Looks up what an alert takes back: of what its reader got, in their words, and nothing of what never reached them. */
export const lookUpCorrections = async (looked: Looked, stores: CorrectionStores): Promise<FoundCorrections> => {
  const found = await Promise.all(looked.alert.corrects.map((one) => lookUpCorrection(one, looked, stores)));
  return {
    corrections: found.flatMap(({ corrections }) => corrections),
    follows: await messagesBefore(looked.alert, stores.outbox),
    isEarly: found.some(({ fate }) => fate === 'under way'),
  };
};

type FoundCorrection = Pick<FoundCorrections, 'corrections'> & { fate: Fate };
type Fate = 'told' | 'told here' | 'under way' | 'never told';

const lookUpCorrection = async (
  takesBack: TakesBack,
  { alert, revision, together }: Looked,
  { outbox, revisions }: CorrectionStores,
): Promise<FoundCorrection> => {
  const earlier = mustBeThere(await revisions.get(alert.meetingId, takesBack.revision), 'earlier revision');
  const told = await outbox.alert(takesBack.alertId);
  const delivery = await outbox.deliveryOf(takesBack.alertId);
  const fate = together.has(takesBack.alertId) ? 'told here' : fateOf(told, delivery);
  if (fate === 'under way' || fate === 'never told') return { corrections: [], fate };
  const toldAt = fate === 'told here' ? null : (delivery?.createdAt ?? earlier.capturedAt);
  return { corrections: correctionsOf(takesBack, { revision, earlier, told, toldAt }), fate };
};

/** What is not in the outbox any more is long past: it was told, and nothing says when but the revision. */
const fateOf = (told: Alert | null, delivery: Delivery | null): Fate => {
  if (told === null) return 'told';
  switch (delivery?.status) {
    case 'accepted':
      return 'told';
    case undefined:
    case 'waiting':
    case 'sending':
      return 'under way';
    case 'refused':
    case 'withheld':
    case 'bounced':
      return isHeard(delivery) ? 'told' : 'never told';
  }
};

type Compared = { revision: Revision; earlier: Revision; told: Alert | null; toldAt: string | null };

const correctionsOf = (
  { change: position, revision: number }: TakesBack,
  { revision, earlier, told, toldAt }: Compared,
): LetterCorrection[] => {
  const change = revision.changes[position];
  const takenBack = takenBackOf(revision, earlier).find((one) => one.change === position && one.revision === number);
  if (change === undefined || !isAboutItem(change) || takenBack === undefined) return [];
  const heard = told === null ? [...takenBack.told] : toldPositions(told).filter((at) => takenBack.told.has(at));
  const [released, own] = [
    heard.filter((at) => takenBack.released.has(at)),
    heard.filter((at) => !takenBack.released.has(at)),
  ];
  // What only puts another item off no more was told right of itself.
  const wrong = released.length > 0 && isKindKept(change) ? [] : own;
  return [
    ...itemsAt(earlier, wrong).map((wrote) => ({ toldAt, wrote, change, isReleased: false })),
    ...itemsAt(earlier, released).map((wrote) => ({ toldAt, wrote, change, isReleased: true })),
  ];
};

const isKindKept = (change: ItemChange): boolean =>
  (change.kind === 'decision-reread' || change.kind === 'decision-reworded') &&
  change.before.kind === change.after.kind;

/** Each item that the positions are about, as it was told: one entry an item. */
const itemsAt = ({ changes }: Revision, positions: readonly number[]): ToldItem[] => {
  const ofItem = Map.groupBy(positions, (position) => {
    const change = changes[position];
    return change !== undefined && isAboutItem(change) ? `${change.item.number}|${change.item.title}` : '';
  });
  const matches = [...ofItem.values()].map((own) => ({ changes: own, because: [] }));
  return toldItems(changes, matches);
};
