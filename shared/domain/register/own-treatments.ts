import type { RegisterEntry } from './register-entry.ts';
import { alike, titleLikeness } from './same-case.ts';
import type { Treatment } from './sitting.ts';

type PutOffItem = Pick<RegisterEntry, 'meetingId' | 'itemNumber' | 'title'>;

/**
 * Those treatments under an entry's number that are of its own item. Where the sitting that put it off had several items
 * under that number, each is in another sitting the one most like it, and no item is two of them: when only "Takster for
 * SFO" comes back, "Takster for dagtilbud" still waits.
 */
export const ownTreatments = (entry: PutOffItem, ofCase: readonly Treatment[]): Treatment[] => {
  const twins = ofCase.filter(({ meetingId }) => meetingId === entry.meetingId);
  const own = twins.findIndex(({ item }) => item.number === entry.itemNumber && item.title === entry.title);
  if (twins.length < 2 || own === -1) return [...ofCase];
  const sittings = Map.groupBy(ofCase, ({ meetingId }) => meetingId);
  return [...sittings.values()].flatMap((sitting) => oneToOne(twins, sitting).get(own) ?? []);
};

/** The treatment that each twin is, by the twin's place. */
const oneToOne = (twins: readonly Treatment[], sitting: readonly Treatment[]): Map<number, Treatment> => {
  const found = new Map<number, Treatment>();
  const pairs = twins
    .flatMap(({ item }, twin) =>
      sitting.map((one) => ({ twin, one, likeness: titleLikeness(item.title, one.item.title) })),
    )
    .filter(({ likeness }) => likeness >= alike)
    .sort((left, right) => right.likeness - left.likeness);
  for (const { twin, one } of pairs) if (!found.has(twin) && ![...found.values()].includes(one)) found.set(twin, one);
  return found;
};
